package grader.run;

/** A frame that an honest worker does not send. */
final class ProtocolViolation extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says how, in words that follow "the report was tampered with:". */
  ProtocolViolation(String how) {
    super(how);
  }
}
