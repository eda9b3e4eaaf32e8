package katas.kit.schedule;

/** What came of an exploration. */
public sealed interface SearchResult {
  /**
   * No run failed.
   *
   * @param runs how many runs were made
   * @param exhaustive whether they were all that can make a difference
   */
  record Passed(int runs, boolean exhaustive) implements SearchResult {}

  /**
   * A run failed.
   *
   * @param problem what was wrong with it
   * @param trace what happened in it
   * @param replay the fault and the choices that make the same run again
   */
  record Failed(Throwable problem, Trace trace, String replay) implements SearchResult {}
}
