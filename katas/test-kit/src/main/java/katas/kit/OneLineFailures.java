package katas.kit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import katas.blocks.NotImplementedException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/**
 * Puts what AssertJ and Mockito say over several lines into one, the description first: {@code rule
 * 1.5: likes: expected: 2L but was: 1L}. Soft assertions that failed together stand one behind the
 * other. What is not written yet says so itself, also where another exception was expected.
 */
final class OneLineFailures implements TestExecutionExceptionHandler {
  private static final String NOT_BEGUN =
      String.valueOf(new NotImplementedException().getMessage());

  /** AssertJ puts a description into brackets. */
  private static final Pattern DESCRIBED = Pattern.compile("(?s)\\s*\\[(.*?\\S)]\\s+(\\S.*)");

  /** A frame that a message quotes, by AssertJ or by Mockito. */
  private static final Pattern FRAME =
      Pattern.compile("\\s*(at .+\\(.*\\)|-> at .*|\\.{3}.*\\d+ (more|remaining).*)");

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    if (!(thrown instanceof AssertionError failure) || failure instanceof Violation) {
      throw thrown;
    }
    if (String.valueOf(failure.getMessage()).contains(NOT_BEGUN)) {
      throw withStackOf(failure, new NotImplementedException());
    }
    String text =
        failure instanceof MultipleFailuresError several
            ? several.getFailures().stream()
                .map(each -> line(String.valueOf(each.getMessage())))
                .collect(Collectors.joining("; "))
            : line(String.valueOf(failure.getMessage()));
    throw text.equals(failure.getMessage()) ? failure : withStackOf(failure, said(text, failure));
  }

  private static String line(String message) {
    var described = DESCRIBED.matcher(message);
    List<String> lines =
        (described.matches() ? described.group(1) + ": " + described.group(2) : message)
            .lines()
            .filter(line -> !line.isBlank() && !FRAME.matcher(line).matches())
            .map(String::strip)
            .toList();
    return String.join(" ", lines);
  }

  /** An IDE compares the two values of an error that has them. */
  private static AssertionError said(String text, AssertionError failure) {
    return failure instanceof AssertionFailedError compared && compared.isExpectedDefined()
        ? new AssertionFailedError(text, compared.getExpected(), compared.getActual())
        : new AssertionError(text);
  }

  private static <T extends Throwable> T withStackOf(Throwable failure, T other) {
    other.setStackTrace(failure.getStackTrace());
    return other;
  }
}
