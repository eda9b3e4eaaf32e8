package grader.run;

/** A test that must be reported, by binary class name and method name. */
public record ExpectedTest(String className, String methodName) {
  /** The name on the channel: {@code class#method}. */
  public String id() {
    return className + "#" + methodName;
  }
}
