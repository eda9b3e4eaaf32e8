package grader.report;

/** What became of an entry of a class, in the words of gradebooks. */
public enum EntryState {
  /** It has a score, which may be 0. */
  GRADED("graded"),

  /** Its packaging was refused. Nothing is known about the code, so it has no score. */
  NEEDS_ATTENTION("needs-attention"),

  /** The grader failed. It has no score. */
  NOT_GRADED("not-graded"),

  /** It is nobody's submission, or an earlier attempt. */
  PASSED_OVER("passed-over");

  private final String word;

  EntryState(String word) {
    this.word = word;
  }

  /** The word in a gradebook. */
  public String word() {
    return word;
  }

  /** The same in running text. */
  public String words() {
    return word.replace('-', ' ');
  }
}
