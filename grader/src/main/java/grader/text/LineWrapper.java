package grader.text;

/** Text for a terminal of 80 columns. */
public final class LineWrapper {
  private static final int WIDTH = 78;
  private static final String INDENT = "  ";

  private LineWrapper() {}

  /**
   * One paragraph, broken at blanks and indented by two; each line has its end. A word that is
   * longer than a line stays whole. Rows of a table, which begin with a bar, are never broken.
   */
  public static String indented(String paragraph) {
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder();
    if (paragraph.startsWith("|")) {
      return INDENT + paragraph + "\n";
    }
    for (String word : paragraph.stripTrailing().split(" ")) {
      if (line.length() > 0 && INDENT.length() + line.length() + 1 + word.length() > WIDTH) {
        out.append(INDENT).append(line).append("\n");
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    return out + (line.isEmpty() ? "" : INDENT + line) + "\n";
  }
}
