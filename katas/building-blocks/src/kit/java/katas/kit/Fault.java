package katas.kit;

/** What can go wrong around one operation of one server. */
public enum Fault {
  /** The call fails and had no effect: the request was lost. */
  FAIL_BEFORE("no answer (and no effect)"),
  /** The call fails and had its effect: the answer was lost. */
  FAIL_AFTER("no answer (but it took effect)"),
  /** The server crashes right after the call took effect; what it kept in memory is gone. */
  CRASH("and crashes");

  private final String text;

  Fault(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
