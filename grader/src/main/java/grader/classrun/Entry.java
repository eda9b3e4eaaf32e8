package grader.classrun;

/**
 * One line of a roster.
 *
 * @param name what the results call the submission; no two of a roster have the same
 * @param source a folder, a zip, or a git repository by path or URL, with {@code #} and a branch or
 *     commit where it is not the default branch
 */
public record Entry(String name, String source) {
  /** Whether it is fetched rather than found on the disk. */
  public boolean isRemote() {
    return isRemote(source);
  }

  static boolean isRemote(String source) {
    return source.matches("(?:[a-z][a-z+.-]*://|[\\w.-]+@[\\w.-]+:).*");
  }
}
