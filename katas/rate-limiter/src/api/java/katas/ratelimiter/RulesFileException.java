package katas.ratelimiter;

/** A text is not a rules file. The message reads {@code line 3: limit must be ...}. */
public final class RulesFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * Creates the exception.
   *
   * @param line where, from 1
   * @param reason what is wrong and what to write instead, one sentence; names the field
   */
  public RulesFileException(int line, String reason) {
    super("line " + line + ": " + reason);
    this.line = line;
  }

  /** Where the file is wrong, from 1. */
  public int line() {
    return line;
  }
}
