package grader.report;

import grader.run.Failure;
import grader.text.SafeText;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import katas.blocks.NotImplementedException;

/** Puts the failure of a test into words. */
final class FailureText {
  private static final String NOT_BEGUN =
      String.valueOf(new NotImplementedException().getMessage());
  private static final Pattern FRAME =
      Pattern.compile("\\s*(at [\\w.$/@]+\\(.*\\)|\\.\\.\\.\\s?\\(?\\d+ (remaining|more).*)");

  /** Where the frames of a stack belong that a submission prints and that are not its own. */
  private static final Pattern FOREIGN_FRAME =
      Pattern.compile("\\s*at (?:\\S*/)?(?:exam|grader|org\\.junit)\\..*");

  /** Failures whose type says nothing beyond their message. */
  private static final Set<String> PLAIN =
      Set.of("AssertionError", "AssertionFailedError", "MultipleFailuresError", "Violation");

  private FailureText() {}

  /** What to say of a failure, without the frames that assertions quote. */
  static String of(Failure failure, int limit) {
    if (isNotBegun(failure)) {
      return NOT_BEGUN;
    }
    String type = failure.type().substring(failure.type().lastIndexOf('.') + 1);
    String said = withoutFrames(failure.message());
    String text = said.isBlank() ? ReportMessages.NO_MESSAGE : said;
    return SafeText.lines(PLAIN.contains(type) ? text : type + ": " + text, limit);
  }

  /** A test that asks for another exception quotes the starter's in its own message. */
  static boolean isNotBegun(Failure failure) {
    return failure.message().contains(NOT_BEGUN);
  }

  /** What a submission printed, without the frames of tests in the stacks that are in it. */
  static String printed(String output) {
    return output
        .lines()
        .filter(line -> !FOREIGN_FRAME.matcher(line).matches())
        .collect(Collectors.joining("\n", "", output.endsWith("\n") ? "\n" : ""));
  }

  /** Assertions quote stack traces; frames of hidden tests are nobody's business. */
  private static String withoutFrames(String message) {
    return message
        .lines()
        .filter(line -> !FRAME.matcher(line).matches() && !line.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
