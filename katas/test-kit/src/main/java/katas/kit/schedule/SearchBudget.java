package katas.kit.schedule;

/**
 * What an exploration may spend. Every run is paid from it, whichever search makes it: the search
 * of all orders, the one by seeds, and the one for a simpler trace. Each of them opens the budget
 * for its own part.
 */
final class SearchBudget {
  private int runs;
  private long steps;
  private int lockWaits;
  private int maxRuns;
  private long maxSteps;
  private int maxLockWaits;

  /**
   * Opens a part.
   *
   * @param moreRuns how many runs it may make
   * @param moreSteps how many steps all of them may have
   * @param moreLockWaits in how many of them servers may wait for locks of the JVM: each wait takes
   *     milliseconds
   */
  void open(int moreRuns, long moreSteps, int moreLockWaits) {
    maxRuns = runs + moreRuns;
    maxSteps = steps + moreSteps;
    maxLockWaits = lockWaits + moreLockWaits;
  }

  /** Pays for a run of a search. */
  void spend(ScheduleExecution run, ScheduleSearch search) {
    runs++;
    steps += run.length();
    lockWaits += search.unpruned() || run.waitedForLocks() ? 1 : 0;
  }

  /** Whether nothing is left of the open part. */
  boolean exhausted() {
    return runs >= maxRuns || steps >= maxSteps || lockWaits >= maxLockWaits;
  }

  /** How many runs were made in all. */
  int runs() {
    return runs;
  }

  /** Whether servers have waited for locks of the JVM. */
  boolean sawLockWaits() {
    return lockWaits > 0;
  }
}
