package grader.report.format;

import grader.report.JsonEmitter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of a report, by the word that a command line uses. */
public enum ReportFormat {
  JSON("json", Takes.ONE, Fault.LEFT_OUT, reports -> JsonEmitter.emit(reports.get(0)) + "\n"),
  HTML("html", Takes.MANY, Fault.SHOWN, new PageEmitter()),
  MARKDOWN("markdown", Takes.MANY, Fault.SHOWN, new MarkdownEmitter()),
  CSV("csv", Takes.MANY, Fault.SHOWN, GradebookEmitter.plain()),
  EXCEL("excel", Takes.MANY, Fault.SHOWN, GradebookEmitter.forExcel()),
  JUNIT("junit", Takes.MANY, Fault.LEFT_OUT, new JunitEmitter()),
  GRADESCOPE("gradescope", Takes.ONE, Fault.LEFT_OUT, new GradescopeEmitter()),
  CLASSROOM_50("classroom50", Takes.ONE, Fault.LEFT_OUT, ClassroomEmitter.here()),
  ACTIONS("actions", Takes.ONE, Fault.LEFT_OUT, new ActionsEmitter()),
  PRAIRIELEARN("prairielearn", Takes.ONE, Fault.SHOWN, new PrairieLearnEmitter()),
  INTERVIEW("interview", Takes.SUBMISSION, Fault.LEFT_OUT, new InterviewEmitter());

  private final String word;
  private final Takes takes;
  private final Fault fault;
  private final Emitter emitter;

  ReportFormat(String word, Takes takes, Fault fault, Emitter emitter) {
    this.word = word;
    this.takes = takes;
    this.fault = fault;
    this.emitter = emitter;
  }

  /** How many reports go into one file. */
  private enum Takes {
    ONE,
    MANY,
    /** One, and the submission that it is about. */
    SUBMISSION
  }

  /** What becomes of a grading that failed by the grader's own fault. */
  private enum Fault {
    /** The format says so and gives no points, neither some nor none. */
    SHOWN,
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

  /** Whether a fault of the grader has a state of its own in this format. */
  public boolean showsFaults() {
    return fault == Fault.SHOWN;
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
