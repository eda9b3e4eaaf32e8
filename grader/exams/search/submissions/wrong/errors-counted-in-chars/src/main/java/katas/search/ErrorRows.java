// Typing errors are counted in chars, so another emoji may be two errors.
package katas.search;

import java.util.Arrays;

/**
 * The matrix of distances between the beginnings of a word and of other terms, row by row.
 *
 * <pre>
 *   limit 1     c a t           A row stands for the first letters of a term, a column for those of
 *             0 1 . .           the word. More than limit columns off the diagonal the distance is
 *          c  1 0 1 .           above the limit, so only 2 * limit + 1 cells of a row exist, and a
 *          u  . 1 1 2           term of a million letters costs a few million steps.
 *          t  . . 2 1
 * </pre>
 */
final class ErrorRows {
  /*
   * Invariant: rows[depth % kept][column - depth + limit] is the distance between the first depth
   * letters of the term and the first column letters of the word, or more than limit when it is
   * more than limit.
   */
  private final int[] word;
  private final int limit;
  private final boolean swaps;
  private final int[][] rows;

  /**
   * Starts with the row of the empty term.
   *
   * @param swaps whether neighbours that changed places are one error
   * @param kept how many rows to go back, at least 3
   */
  ErrorRows(int[] word, int limit, boolean swaps, int kept) {
    this.word = word;
    this.limit = limit;
    this.swaps = swaps;
    this.rows = new int[kept][];
    int[] first = newRow(0);
    for (int column = 0; column <= Math.min(limit, word.length); column++) {
      first[column + limit] = column;
    }
  }

  private int[] newRow(int depth) {
    int[] row = new int[2 * limit + 1];
    Arrays.fill(row, limit + 1);
    rows[depth % rows.length] = row;
    return row;
  }

  /**
   * Writes the row of the first {@code depth} letters of a term over that of the row before it.
   *
   * @return whether a term that begins like this can still be within the limit
   */
  boolean push(int[] term, int depth) {
    int[] row = newRow(depth);
    boolean alive = false;
    for (int column = Math.max(0, depth - limit);
        column <= Math.min(word.length, depth + limit);
        column++) {
      int errors = Math.min(limit + 1, cell(row, term, depth, column));
      row[column - depth + limit] = errors;
      alive |= errors <= limit;
    }
    return alive;
  }

  private int cell(int[] row, int[] term, int depth, int column) {
    int here = column - depth + limit;
    int[] above = rows[(depth - 1) % rows.length];
    int errors = here < 2 * limit ? above[here + 1] + 1 : limit + 1;
    if (column == 0) {
      return errors;
    }
    errors = Math.min(errors, here > 0 ? row[here - 1] + 1 : limit + 1);
    int letter = term[depth - 1];
    errors = Math.min(errors, above[here] + (letter == word[column - 1] ? 0 : 1));
    boolean swapped =
        swaps
            && depth > 1
            && column > 1
            && letter == word[column - 2]
            && term[depth - 2] == word[column - 1];
    return swapped ? Math.min(errors, rows[(depth - 2) % rows.length][here] + 1) : errors;
  }

  /** The distance between a term of {@code depth} letters and the word, at most limit + 1. */
  int distance(int depth) {
    int here = word.length - depth + limit;
    return here < 0 || here > 2 * limit ? limit + 1 : rows[depth % rows.length][here];
  }

  /** The distance between two words, at most limit + 1. */
  static int between(String left, String right, int limit, boolean swaps) {
    int[] word = left.chars().toArray(); // BUG: an emoji has two
    int[] term = right.chars().toArray();
    if (limit < 0) {
      throw new IllegalArgumentException("a limit is 0 or more, not " + limit);
    }
    int enough = Math.min(limit, Math.max(word.length, term.length));
    if (Math.abs(word.length - term.length) > enough) {
      return enough + 1;
    }
    ErrorRows rows = new ErrorRows(word, enough, swaps, 3);
    int depth = 0;
    while (depth < term.length) {
      if (!rows.push(term, ++depth)) {
        return enough + 1;
      }
    }
    return rows.distance(depth);
  }
}
