package grader.report.html;

import grader.compare.AuthoredLines;
import grader.compare.Comparison;
import grader.compare.FileDifference;
import grader.course.InterviewQuestion;
import grader.course.Level;
import grader.history.CommitHistory;
import grader.history.CommitHistory.TouchedFile;
import grader.history.CommitHistory.TouchingCommit;
import grader.interview.InterviewMessages;
import grader.interview.InterviewQuestions;
import grader.interview.InterviewQuestions.RuleToAsk;
import grader.interview.InterviewReport;
import grader.report.Report.RuleLine;
import grader.report.html.ComparisonPage.FileView;
import grader.report.html.ComparisonPage.Sides;
import grader.report.html.SubmissionPage.LevelView;
import grader.report.html.SubmissionPage.RuleView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the page for an interviewer shows, worked out so that the template only lays it out. */
final class InterviewPage {
  private final InterviewReport interview;
  private final SubmissionPage submission;
  private final ComparisonPage compared;

  InterviewPage(InterviewReport interview) {
    this.interview = interview;
    this.submission = new SubmissionPage(interview.report());
    this.compared = new ComparisonPage(List.of(interview.comparison()), Sides.INTERVIEWER);
  }

  SubmissionPage submission() {
    return submission;
  }

  /** What the level reached shows, or that it shows nothing yet. */
  String signal() {
    Integer level = interview.report().level();
    return Optional.ofNullable(level)
        .flatMap(number -> Level.of(number).signal())
        .map(InterviewMessages::signal)
        .orElseGet(InterviewPage::noSignal);
  }

  private static String noSignal() {
    Level first =
        Stream.of(Level.values())
            .filter(level -> level.signal().isPresent())
            .findFirst()
            .orElseThrow();
    return InterviewMessages.noSignal(first);
  }

  /** The levels with a rule that fails, each with these rules alone. */
  List<LevelView> failed() {
    return submission.levels().stream()
        .map(
            level ->
                new LevelView(level.line(), level.rules().stream().filter(this::fails).toList()))
        .filter(level -> !level.rules().isEmpty())
        .toList();
  }

  private boolean fails(RuleView rule) {
    return rule.state() == RuleState.FAILED || rule.state() == RuleState.PARTLY;
  }

  /** Why no rule is listed, or how many were not tested; empty when all were and some fail. */
  String untested() {
    long notRun = interview.report().rules().stream().filter(RuleLine::wasNotRun).count();
    if (notRun == 0) {
      return failed().isEmpty() ? InterviewMessages.ALL_PASS : "";
    }
    return notRun == interview.report().rules().size()
        ? InterviewMessages.NOTHING_TESTED
        : InterviewMessages.notRun((int) notRun);
  }

  RuleToAsk ask(RuleView rule) {
    return interview.questions().failed().stream()
        .filter(it -> it.id().toString().equals(rule.line().id()))
        .findFirst()
        .orElseThrow();
  }

  /** What the brief says of a rule beyond its title; empty when that is all. */
  String more(RuleView rule) {
    String text = ask(rule).text();
    String title = rule.line().title();
    return text.startsWith(title)
        ? text.substring(title.length()).replaceFirst("^[.!?]\\s*", "")
        : text;
  }

  /** What is said of where the questions come from; empty when they belong to the rule. */
  static String origin(RuleToAsk rule) {
    int level = rule.id().level().number();
    return switch (rule.from()) {
      case RULE -> "";
      case LEVEL -> InterviewMessages.questionsOfLevel(level);
      case LEVEL_ABOVE -> InterviewMessages.questionsAbove(rule.above().orElseThrow());
      case NOWHERE -> InterviewMessages.noQuestion(level);
    };
  }

  /** The heading of the questions for the rest of the time; empty when there is none. */
  String ifTime() {
    InterviewQuestions questions = interview.questions();
    return questions.next().map(InterviewMessages::nextLevel).orElse("");
  }

  List<InterviewQuestion> questionsIfTime() {
    return interview.questions().ofNext();
  }

  CommitHistory history() {
    return interview.history();
  }

  static String elapsed(TouchingCommit commit) {
    return InterviewMessages.elapsed(commit.sinceFirst());
  }

  static String lines(TouchedFile file) {
    return file.counted() ? "+" + file.added() + " -" + file.deleted() : "too large to count";
  }

  Sides sides() {
    return compared.sides();
  }

  List<FileView> files() {
    return compared.files(interview.comparison());
  }

  /** The files that are the same on both sides, in one line; empty when none is. */
  String same() {
    return compared.same(interview.comparison());
  }

  /** How much of a file the candidate wrote; empty for one that only the reference has. */
  String ownLines(FileView view) {
    FileDifference file = view.file();
    AuthoredLines lines = interview.ownLines().get(file.path());
    if (lines == null) {
      return "";
    }
    return lines.written() == 0 && lines.ofStarter() > 0
        ? InterviewMessages.AS_STARTER
        : InterviewMessages.ownLines(lines.written(), lines.ofStarter());
  }

  /** How much the candidate wrote in all. */
  String allOwnLines() {
    Comparison comparison = interview.comparison();
    List<AuthoredLines> all =
        comparison.files().stream()
            .flatMap(file -> Optional.ofNullable(interview.ownLines().get(file.path())).stream())
            .toList();
    return InterviewMessages.ownLines(
        all.stream().mapToInt(AuthoredLines::written).sum(),
        all.stream().mapToInt(AuthoredLines::ofStarter).sum());
  }
}
