package grader.compare;

import grader.compare.DiffRow.Kind;
import grader.compare.FileDifference.State;
import java.util.Locale;
import java.util.stream.Collectors;

/** A comparison for a terminal, without colours: each line says by a mark what it is. */
public final class ComparisonText {
  private static final int NUMBER = 4;

  private ComparisonText() {}

  /** One below the other: {@code -} is the learner's, {@code +} the correct solution's. */
  public static String unified(Comparison comparison) {
    StringBuilder out = new StringBuilder();
    for (FileDifference file : comparison.files()) {
      out.append(head(file, comparison.with()));
      int at = 0;
      while (at < file.rows().size()) {
        at = block(file, at, out);
      }
    }
    return out.append(tail(comparison)).toString();
  }

  /** All that was, then all that is instead, as programmers know it; to the next equal row. */
  private static int block(FileDifference file, int from, StringBuilder out) {
    DiffRow first = file.rows().get(from);
    if (first.kind() == Kind.GAP) {
      out.append("  : ").append(CompareMessages.equalLines(first.yourNumber())).append("\n");
      return from + 1;
    }
    if (first.kind() == Kind.SAME) {
      out.append("    ").append(first.yours().stripTrailing()).append("\n");
      return from + 1;
    }
    int to = from;
    while (to < file.rows().size() && differs(file.rows().get(to))) {
      to++;
    }
    for (DiffRow row : file.rows().subList(from, to)) {
      if (row.kind() != Kind.THEIRS) {
        out.append(("  - " + row.yours()).stripTrailing()).append("\n");
      }
    }
    for (DiffRow row : file.rows().subList(from, to)) {
      if (row.kind() != Kind.YOURS) {
        out.append(("  + " + row.theirs()).stripTrailing()).append("\n");
      }
    }
    return to;
  }

  private static boolean differs(DiffRow row) {
    return row.kind() != Kind.SAME && row.kind() != Kind.GAP;
  }

  /**
   * Beside each other: the learner's on the left, a mark between the two.
   *
   * @param width columns of the terminal, at least 40; what is longer is cut
   */
  public static String sideBySide(Comparison comparison, int width) {
    int column = (width - 2 * (NUMBER + 1) - 3) / 2;
    StringBuilder out = new StringBuilder();
    for (FileDifference file : comparison.files()) {
      out.append(head(file, comparison.with()));
      for (DiffRow row : file.rows()) {
        out.append(line(row, column).stripTrailing()).append("\n");
      }
    }
    return out.append(tail(comparison)).toString();
  }

  private static String line(DiffRow row, int column) {
    if (row.kind() == Kind.GAP) {
      return " ".repeat(NUMBER + 1) + ": " + CompareMessages.equalLines(row.yourNumber());
    }
    return number(row.yourNumber())
        + " "
        + cut(row.yours(), column)
        + " "
        + row.kind().mark()
        + " "
        + number(row.theirNumber())
        + " "
        + cut(row.theirs(), column);
  }

  private static String number(int number) {
    return number == 0
        ? " ".repeat(NUMBER)
        : String.format(Locale.ROOT, "%" + NUMBER + "d", number);
  }

  private static String cut(String line, int column) {
    return line.length() > column
        ? line.substring(0, column - 1) + "~"
        : line + " ".repeat(column - line.length());
  }

  private static String head(FileDifference file, String with) {
    return file.state() == State.SAME ? "" : "\n" + CompareMessages.heading(file, with) + "\n";
  }

  private static String tail(Comparison comparison) {
    String same =
        comparison.files().stream()
            .filter(file -> file.state() == State.SAME)
            .map(FileDifference::path)
            .collect(Collectors.joining(", "));
    return same.isEmpty() ? "" : "\n" + CompareMessages.equalFiles(same) + "\n";
  }
}
