package grader.run;

import static java.util.Objects.requireNonNull;

/**
 * One test that a run must report.
 *
 * @param className binary name of the test class, such as {@code exam.booking.Level2Test}
 * @param methodName name of the test method; overloads are not told apart
 */
public record ExpectedTest(String className, String methodName) {
  public ExpectedTest {
    requireNonNull(className, "className");
    requireNonNull(methodName, "methodName");
  }

  /** The name of this test in reports, {@code className#methodName}. */
  public String id() {
    return className + "#" + methodName;
  }
}
