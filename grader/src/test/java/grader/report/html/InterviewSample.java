package grader.report.html;

import grader.Golden;
import grader.MiniCourse;
import grader.compare.AuthoredLines;
import grader.course.Brief;
import grader.course.Level;
import grader.history.CommitHistory;
import grader.history.CommitHistory.TouchedFile;
import grader.history.CommitHistory.TouchingCommit;
import grader.interview.InterviewQuestions;
import grader.interview.InterviewReport;
import grader.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages for an interviewer about submissions and repositories that try to be more than text. */
final class InterviewSample {
  private InterviewSample() {}

  /** The page of a stored result, with a hostile history and hostile code. */
  static String page(String result) {
    return page(Golden.report(result), MiniCourse.counter().brief(), history());
  }

  static String page(Report report, Brief brief, CommitHistory history) {
    return HtmlEmitter.interview(
        new InterviewReport(
            report,
            InterviewQuestions.of(brief, report),
            history,
            CompareSample.hostile("reference"),
            Map.of(
                "katas/counter/<style>x</style>.java", new AuthoredLines(12, 3),
                "katas/counter/A.java", new AuthoredLines(0, 20),
                "katas/counter/Only.java", new AuthoredLines(0, 7))));
  }

  static CommitHistory history() {
    return new CommitHistory(
        List.of(
            new TouchingCommit(
                Duration.ZERO,
                "</li><script>alert('subject')</script><img src=https://evil.example/p.png>",
                List.of(
                    new TouchedFile("\"onmouseover=\"alert(5).java", true, 12, 3),
                    new TouchedFile("w".repeat(200), false, 0, 0)),
                7),
            new TouchingCommit(Duration.ofMinutes(-65), "w".repeat(200), List.of(), 0)),
        2,
        Optional.empty());
  }

  /** The same report with another level reached. */
  static Report ofLevel(Report it, int level) {
    return new Report(
        it.version(),
        it.kata(),
        it.submission(),
        it.outcome(),
        it.score(),
        it.maxScore(),
        level,
        Level.of(level).title(),
        it.nextStep(),
        it.sandbox(),
        it.problems(),
        it.notes(),
        it.levels(),
        it.rules(),
        it.output(),
        it.timings(),
        it.engines(),
        it.needsAttention(),
        it.late(),
        it.salt());
  }
}
