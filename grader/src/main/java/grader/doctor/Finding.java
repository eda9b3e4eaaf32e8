package grader.doctor;

/**
 * What a look at one thing found.
 *
 * @param what was looked at
 * @param status how it is
 * @param found what is there, in a few words
 * @param advice what to do; empty when all is well
 */
public record Finding(String what, Status status, String found, String advice) {
  /** How a thing is. */
  public enum Status {
    /** As it should be. */
    OK,
    /** Works, but less well than it could. */
    WARN,
    /** Something will not work. */
    FAIL
  }

  static Finding ok(String what, String found) {
    return new Finding(what, Status.OK, found, "");
  }

  static Finding warn(String what, String found, String advice) {
    return new Finding(what, Status.WARN, found, advice);
  }

  static Finding fail(String what, String found, String advice) {
    return new Finding(what, Status.FAIL, found, advice);
  }
}
