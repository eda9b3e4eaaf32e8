// Letters that changed places may be edited again, so ca to abc is two errors.
package katas.search;

import java.util.HashMap;
import java.util.Map;

/** Counts errors as {@link Metric#DAMERAU} says. */
public final class Damerau implements EditDistance {

  @Override
  public int between(String left, String right, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("a limit is 0 or more, not " + limit);
    }
    int[] word = left.codePoints().toArray();
    int[] term = right.codePoints().toArray();
    if (Math.abs(word.length - term.length) > limit) {
      return limit + 1;
    }
    if (word.length > 1_000) {
      return ErrorRows.between(left, right, limit, true);
    }
    return (int) Math.min(errors(word, term), limit + 1L);
  }

  private static int errors(int[] word, int[] term) {
    int[][] table = new int[word.length + 1][term.length + 1];
    Map<Integer, Integer> lastRows = new HashMap<>();
    for (int row = 0; row <= word.length; row++) {
      int lastColumn = 0;
      for (int column = 0; column <= term.length; column++) {
        if (row == 0 || column == 0) {
          table[row][column] = row + column;
          continue;
        }
        boolean same = word[row - 1] == term[column - 1];
        int errors = Math.min(table[row - 1][column], table[row][column - 1]) + 1;
        errors = Math.min(errors, table[row - 1][column - 1] + (same ? 0 : 1));
        int lastRow = lastRows.getOrDefault(term[column - 1], 0);
        if (lastRow > 0 && lastColumn > 0) {
          int between = row - lastRow - 1 + column - lastColumn - 1;
          errors = // BUG: what lies between is edited after the change of places
              Math.min(errors, table[lastRow - 1][lastColumn - 1] + between + 1);
        }
        table[row][column] = errors;
        lastColumn = same ? column : lastColumn;
      }
      if (row > 0) {
        lastRows.put(word[row - 1], row);
      }
    }
    return table[word.length][term.length];
  }
}
