package grader.interview;

import grader.compare.AuthoredLines;
import grader.compare.Comparison;
import grader.course.Kata;
import grader.history.CommitHistory;
import grader.intake.Intake;
import grader.intake.SourceFile;
import grader.report.Report;
import grader.starter.Starter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report with all that an interviewer asks about it. Unlike a {@link Report} it cannot be made
 * from what was stored: it needs the submission and the course.
 *
 * @param report what the grading said
 * @param questions what to ask
 * @param history what the candidate did in which order
 * @param comparison the candidate's sources beside the reference
 * @param ownLines how much of each file the candidate wrote, by path below the source root
 */
public record InterviewReport(
    Report report,
    InterviewQuestions questions,
    CommitHistory history,
    Comparison comparison,
    Map<String, AuthoredLines> ownLines) {
  /** Copies the counts. */
  public InterviewReport {
    ownLines = Map.copyOf(ownLines);
  }

  /**
   * Gathers it; reads submission and course from the disk.
   *
   * @param path what was graded
   * @param report what the grading of it said
   */
  public static InterviewReport of(Intake intake, Kata kata, Path path, Report report) {
    List<SourceFile> sources = intake.look(path, kata);
    SourceListing shown = SourceListing.of(kata, sources);
    Path starter = new Starter(kata).find().orElse(kata.starterRoot());
    return new InterviewReport(
        report,
        InterviewQuestions.of(kata.brief(), report),
        SubmissionHistory.of(path, shown.roots(), kata.settings().starter()),
        Comparison.of(kata, Comparison.REFERENCE, new TreeMap<>(shown.lines())),
        AuthoredLines.of(starter, shown.lines()));
  }
}
