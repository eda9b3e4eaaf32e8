package grader.report.format;

import grader.report.EntryState;
import grader.report.JsonEmitter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of a report, by the word that a command line uses. */
public enum ReportFormat {
  JSON(
      "json",
      Takes.ONE,
      Unscored.ATTENTION_SHOWN,
      reports -> JsonEmitter.emit(reports.get(0)) + "\n"),
  HTML("html", Takes.MANY, Unscored.SHOWN, new PageEmitter()),
  MARKDOWN("markdown", Takes.MANY, Unscored.SHOWN, new MarkdownEmitter()),
  CSV("csv", Takes.MANY, Unscored.SHOWN, GradebookEmitter.plain()),
  EXCEL("excel", Takes.MANY, Unscored.SHOWN, GradebookEmitter.forExcel()),
  JUNIT("junit", Takes.MANY, Unscored.LEFT_OUT, new JunitEmitter()),
  GRADESCOPE("gradescope", Takes.ONE, Unscored.LEFT_OUT, new GradescopeEmitter()),
  CLASSROOM_50("classroom50", Takes.ONE, Unscored.LEFT_OUT, ClassroomEmitter.here()),
  ACTIONS("actions", Takes.ONE, Unscored.LEFT_OUT, new ActionsEmitter()),
  PRAIRIELEARN("prairielearn", Takes.ONE, Unscored.SHOWN, new PrairieLearnEmitter()),
  INTERVIEW("interview", Takes.SUBMISSION, Unscored.LEFT_OUT, new InterviewEmitter());

  private final String word;
  private final Takes takes;
  private final Unscored unscored;
  private final Emitter emitter;

  ReportFormat(String word, Takes takes, Unscored unscored, Emitter emitter) {
    this.word = word;
    this.takes = takes;
    this.unscored = unscored;
    this.emitter = emitter;
  }

  /** How many reports go into one file. */
  private enum Takes {
    ONE,
    MANY,
    /** One, and the submission that it is about. */
    SUBMISSION
  }

  /** What becomes of a report without a score: of a grader that failed, of a refused packaging. */
  private enum Unscored {
    /** The format says so and gives no points, neither some nor none. */
    SHOWN,
    /** The same, but a fault of the grader is nothing that may be taken for a report. */
    ATTENTION_SHOWN,
    /** The format could only say "0 points", so it does not say anything. */
    LEFT_OUT
  }

  /** The word on the command line. */
  public String word() {
    return word;
  }

  /** Whether several reports go into one file. */
  public boolean takesMany() {
    return takes == Takes.MANY;
  }

  /** Whether the reports do not suffice: it is made of a submission, when that is graded. */
  public boolean needsSubmission() {
    return takes == Takes.SUBMISSION;
  }

  /** Whether what was passed over, and all that has no score, has a state of its own. */
  public boolean showsFaults() {
    return unscored == Unscored.SHOWN;
  }

  /** Whether this format can tell what became of a submission, other than by points. */
  public boolean shows(EntryState state) {
    return switch (state) {
      case GRADED -> true;
      case NEEDS_ATTENTION -> unscored != Unscored.LEFT_OUT;
      case NOT_GRADED, PASSED_OVER -> unscored == Unscored.SHOWN;
    };
  }

  Emitter emitter() {
    return emitter;
  }

  /** The format with this word, if there is one. */
  public static Optional<ReportFormat> parse(String word) {
    return Stream.of(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** All words, in the order of a help text. */
  public static List<String> words() {
    return Stream.of(values()).map(ReportFormat::word).toList();
  }
}
