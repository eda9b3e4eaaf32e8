package grader.report;

import grader.course.RuleId;
import java.nio.file.Path;
import java.util.List;

/** The messages of reports, and about reports that cannot be read or written. */
public final class ReportMessages {
  private ReportMessages() {}

  // In a report.

  public static String notRunBecause(String problem) {
    return "not run: " + problem;
  }

  public static final String NO_MESSAGE = "failed without a message";

  public static String testsNotRun(int count) {
    return count == 1 ? "1 test was not run" : count + " tests were not run";
  }

  public static String moreTests(int count) {
    return count == 1
        ? "and 1 more test of this rule"
        : "and " + count + " more tests of this rule";
  }

  /** The line of the tests on real engines. */
  public static String onEngines(int passed, int tests, List<String> servers) {
    String which = servers.isEmpty() ? "" : String.join(", ", servers) + "; ";
    return passed + " of " + tests + " tests pass (" + which + "not part of the score)";
  }

  public static String addedExam(int tests, String fingerprint) {
    return "exam: that of the course and "
        + tests
        + (tests == 1 ? " hidden test" : " hidden tests")
        + " of the instructor ("
        + fingerprint
        + ")";
  }

  // The next step.

  public static final String NEXT_FIX_FIRST = "fix the first problem above, then grade again";

  public static String nextRule(RuleId rule, String title) {
    return "rule " + rule + ": " + title;
  }

  public static String nextFullMarks(String kata) {
    return "full marks; compare your design with solutions/" + kata + "/NOTES.md";
  }

  public static final String NEXT_GRADE_AGAIN =
      "grade again; if it fails again, report the problem above";

  // Results that cannot be read.

  public static String noSuchResult(Path path) {
    return path + " does not exist: give result files of kata grade --json, or a folder of them";
  }

  public static String noResults(Path folder) {
    return folder + " has no result files: give a folder with files of kata grade --json";
  }

  public static String notAResult(Path file, String why) {
    return file + " is not a result of kata grade --json: " + why;
  }

  // Formats.

  public static final String NO_REPORT =
      "no report is given: add --report FORM=FILE, for example --report html=report.html";

  public static String badReport(String given, List<String> forms) {
    return "--report " + given + ": write it like FORM=FILE, FORM is " + String.join(", ", forms);
  }

  public static String oneResultOnly(String form, int given) {
    return "--report "
        + form
        + " takes one result, not "
        + given
        + ": name one result file, or use html, markdown, csv or junit";
  }

  public static String submissionNeeded(String form) {
    return "--report "
        + form
        + " needs the submission, its history and the course: write it by kata grade PATH --report "
        + form
        + "=FILE";
  }

  public static String environmentMissing(String form, String variable) {
    return "--report "
        + form
        + " needs the environment variable "
        + variable
        + ", which the runner of that system sets";
  }

  public static String faultNotWritten(Path path, String form) {
    return path
        + " was not written, because there is no score and "
        + form
        + " would show 0 points: see the reason above, then grade again";
  }

  public static String faultsAmongResults(List<String> submissions) {
    return "the grader failed on "
        + submissions.size()
        + ": grade again: "
        + String.join(", ", submissions);
  }
}
