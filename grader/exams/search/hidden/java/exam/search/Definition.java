package exam.search;

/** The distances as they are defined, for words without surrogates. */
final class Definition {
  private Definition() {}

  /** The whole table, as the definition says, without a limit. */
  static int errors(String left, String right, boolean swaps) {
    int[][] table = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cell(table, left, right, i, j, swaps);
      }
    }
    return table[left.length()][right.length()];
  }

  private static int cell(int[][] table, String left, String right, int i, int j, boolean swaps) {
    int other = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
    int errors = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
    errors = Math.min(errors, table[i - 1][j - 1] + other);
    boolean swapped =
        swaps
            && i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(errors, table[i - 2][j - 2] + 1) : errors;
  }
}
