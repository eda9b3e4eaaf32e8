package grader.policy;

/** The messages about what a submission may not use. */
public final class PolicyMessages {
  private PolicyMessages() {}

  /** {@code line} is 0 where the place is a whole file. */
  public static String violation(String file, int line, String what, String reason) {
    String place = line > 0 ? file + ":" + line : file;
    return place + " uses " + what + ": " + reason;
  }

  public static String morePlaces(int count) {
    return count == 1 ? "and 1 more place" : "and " + count + " more places";
  }
}
