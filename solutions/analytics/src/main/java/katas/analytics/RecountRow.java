package katas.analytics;

/**
 * The number of the newest batch job; there is one such row.
 *
 * @param number at least 1
 */
record RecountRow(long number) {
  static final String KEY = "newest";
}
