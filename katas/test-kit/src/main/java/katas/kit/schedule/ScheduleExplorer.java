package katas.kit.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Goes through all schedules of a scenario, first without a fault, then with each one. */
public final class ScheduleExplorer implements AutoCloseable {
  /** So many runs by seeds, as a rule. */
  public static final int SAMPLES = 300;

  private static final int LOCKED_SEEDS = 40;
  private static final int MIN_SEEDED_OPERATIONS = 20;
  private static final int MAX_LOCK_WAITS = 60;

  /**
   * With few switches, a fault strikes the first of 1, 2, 4, 8 or 16 operations, or any of them.
   */
  private static final int DOUBLINGS = 5;

  private static final long STEPS_PER_RUN = 100;

  private final List<String> servers;
  private final List<? extends FaultKind> faults;
  private final int bound;
  private final int samples;
  private boolean fewSwitches;
  private final SearchBudget budget = new SearchBudget();
  private final SearchRunner runner;

  /**
   * An explorer of a scenario.
   *
   * @param servers the names of the actors that suffer faults, beside all machines
   * @param faults what they suffer
   * @param bound how many runs may be made before seeds take over
   * @param samples how many runs seeds then choose
   */
  public ScheduleExplorer(
      Scenario scenario,
      List<String> servers,
      List<? extends FaultKind> faults,
      int bound,
      int samples) {
    this.servers = List.copyOf(servers);
    this.faults = List.copyOf(faults);
    this.bound = bound;
    this.samples = samples;
    this.runner = new SearchRunner(scenario, budget);
  }

  /** Sets whether seeds choose runs with few switches, and half of them without a fault. */
  public ScheduleExplorer fewSwitches(boolean few) {
    fewSwitches = few;
    return this;
  }

  /** Tries every order, and with each fault at each place; beyond the bound, seeds. */
  public SearchResult explore() {
    openForAll();
    FailedRun failed = runner.firstFailure(new DporSearch(FaultPlan.NONE));
    int operations = 0;
    for (String subject : subjects()) {
      for (FaultKind fault : faults) {
        int operation = 1;
        boolean happened = true;
        while (failed == null && !budget.exhausted() && happened) {
          DporSearch search = new DporSearch(new FaultPlan(subject, operation, fault));
          failed = runner.firstFailure(search);
          happened = search.faultHappened();
          operation += happened ? 1 : 0;
        }
        operations = Math.max(operations, operation);
      }
    }
    boolean exhaustive = !budget.exhausted();
    if (failed == null && !exhaustive) {
      failed = sample(Math.max(operations, MIN_SEEDED_OPERATIONS));
    }
    return result(failed == null ? null : runner.minimize(failed), exhaustive);
  }

  /** Goes on beyond the bound by seeds. */
  private @Nullable FailedRun sample(int operations) {
    int seeds = budget.sawLockWaits() ? Math.min(LOCKED_SEEDS, samples) : samples;
    budget.open(seeds, (long) seeds * TurnSelector.MAX_STEPS, seeds);
    return runner.firstFailure(
        new RandomSearch(seeds, fewSwitches, random -> plan(random, operations)));
  }

  private FaultPlan plan(Random random, int operations) {
    List<String> subjects = subjects();
    if (faults.isEmpty() || subjects.isEmpty() || fewSwitches && random.nextBoolean()) {
      return FaultPlan.NONE;
    }
    return new FaultPlan(
        subjects.get(random.nextInt(subjects.size())),
        1 + random.nextInt(fewSwitches ? 1 << random.nextInt(DOUBLINGS) : operations),
        faults.get(random.nextInt(faults.size())));
  }

  /** Who suffers faults. */
  private List<String> subjects() {
    List<String> subjects = new ArrayList<>(servers);
    subjects.addAll(runner.machines());
    return subjects;
  }

  /**
   * Makes one run again.
   *
   * @param replay what {@link SearchResult.Failed} said of it
   * @param kinds all faults that it may name
   */
  public SearchResult replay(String replay, List<? extends FaultKind> kinds) {
    openForAll();
    return result(runner.firstFailure(ReplaySearch.parse(replay, kinds)), false);
  }

  /**
   * Tries for every two of these actors whether the second comes to its end when the first stops
   * for good before each of its operations in turn.
   */
  public SearchResult exploreStalls(List<Integer> indexes) {
    openForAll();
    for (int first : indexes) {
      for (int second : indexes) {
        boolean skipped = first == second || budget.exhausted();
        FailedRun failed = skipped ? null : runner.firstFailure(new StallSearch(first, second));
        if (failed != null) {
          return result(failed, false);
        }
      }
    }
    return result(null, !budget.exhausted());
  }

  private void openForAll() {
    budget.open(bound, bound * STEPS_PER_RUN, MAX_LOCK_WAITS);
  }

  private SearchResult result(@Nullable FailedRun failed, boolean exhaustive) {
    return failed == null ? new SearchResult.Passed(budget.runs(), exhaustive) : failed.result();
  }

  @Override
  public void close() {
    runner.close();
  }
}
