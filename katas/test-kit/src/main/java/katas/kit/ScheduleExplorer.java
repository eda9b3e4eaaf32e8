package katas.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import katas.kit.Exploration.Summary;

/** Goes through all schedules of a scenario, first without a fault, then with each one. */
final class ScheduleExplorer implements AutoCloseable {
  /** So many runs by seeds, as a rule. */
  static final int SAMPLES = 300;

  private static final int MINIMIZATION_RUNS = 400;
  private static final int MAX_PREEMPTIONS = 3;
  private static final long STEPS_PER_RUN = 100;

  /** So many runs in which servers wait for locks of the JVM: each wait takes milliseconds. */
  private static final int MAX_LOCKED_RUNS = 60;

  private static final int LOCKED_SEEDS = 40;

  private final Scenario scenario;
  private final List<String> servers;
  private final List<Fault> faults;
  private final int bound;
  private final int samples;
  private final ActorThreadPool threads = new ActorThreadPool();
  private List<String> machines = List.of();
  private int runs;
  private long steps;
  private int locked;

  /** Makes one run of the scenario. */
  interface Scenario {
    ScheduleExecution perform(SchedulingStrategy strategy, FaultPlan plan, ActorThreadPool threads);
  }

  ScheduleExplorer(
      Scenario scenario, List<String> servers, List<Fault> faults, int bound, int samples) {
    this.scenario = scenario;
    this.servers = servers;
    this.faults = faults;
    this.bound = bound;
    this.samples = samples;
  }

  Summary explore() {
    search(FaultPlan.NONE);
    int operations = 0;
    for (String server : subjects()) {
      for (Fault fault : faults) {
        int operation = 1;
        while (!exceeded() && search(new FaultPlan(server, operation, fault))) {
          operation++;
        }
        operations = Math.max(operations, operation);
      }
    }
    boolean exhaustive = !exceeded();
    if (!exhaustive) {
      sampleSchedules(Math.max(operations, 20));
    }
    return new Summary(runs, exhaustive);
  }

  /** Who suffers faults. */
  private List<String> subjects() {
    List<String> subjects = new ArrayList<>(servers);
    subjects.addAll(machines);
    return subjects;
  }

  Summary replay(String replay) {
    int colon = replay.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          Exploration.REPLAY + " is not of the form that a failure prints: " + replay);
    }
    FaultPlan plan = FaultPlan.parse(replay.substring(0, colon));
    ScheduleExecution run =
        scenario.perform(SchedulingStrategies.replay(replay.substring(colon + 1)), plan, threads);
    if (run.problem() != null) {
      throw violation(run, plan);
    }
    return new Summary(1, false);
  }

  Summary exploreStalls(Stream<Integer> indexes) {
    List<Integer> all = indexes.toList();
    for (int first : all) {
      for (int second : all) {
        if (first != second) {
          exploreStalls(first, second);
        }
      }
    }
    return new Summary(runs, true);
  }

  private void exploreStalls(int first, int second) {
    StallStrategy strategy;
    int steps = 1;
    do {
      strategy = new StallStrategy(first, steps++, second);
      ScheduleExecution run = perform(strategy, FaultPlan.NONE);
      if (run.problem() == null && strategy.stalled() && !strategy.completed()) {
        run.fail(new AssertionError("a server waits for another one that stands still"));
      }
      if (run.problem() != null) {
        throw violation(run, FaultPlan.NONE);
      }
    } while (strategy.stalled());
  }

  /** Tries every order under one plan; returns whether the plan's fault ever happened. */
  private boolean search(FaultPlan plan) {
    DporSearch search = new DporSearch();
    boolean happened = false;
    do {
      search.restart();
      ScheduleExecution run = perform(search, plan);
      happened |= run.faultHappened();
      locked += search.unpruned() ? 1 : 0;
      if (run.problem() != null) {
        throw violation(minimizeTrace(run, plan), plan);
      }
    } while (search.advance() && !exceeded());
    return happened;
  }

  private boolean exceeded() {
    return runs >= bound || steps >= bound * STEPS_PER_RUN || locked >= MAX_LOCKED_RUNS;
  }

  /** Goes on beyond the bound by seeds. */
  private void sampleSchedules(int operations) {
    for (int seed = 1; seed <= (locked > 0 ? Math.min(LOCKED_SEEDS, samples) : samples); seed++) {
      FaultPlan plan = plan(new Random(seed), operations);
      ScheduleExecution run = perform(SchedulingStrategies.random(seed), plan);
      if (run.problem() != null) {
        throw violation(minimizeTrace(run, plan), plan);
      }
    }
  }

  private FaultPlan plan(Random random, int operations) {
    List<String> subjects = subjects();
    if (faults.isEmpty() || subjects.isEmpty()) {
      return FaultPlan.NONE;
    }
    return new FaultPlan(
        subjects.get(random.nextInt(subjects.size())),
        1 + random.nextInt(operations),
        faults.get(random.nextInt(faults.size())));
  }

  private ScheduleExecution perform(SchedulingStrategy strategy, FaultPlan plan) {
    ScheduleExecution run = scenario.perform(strategy, plan, threads);
    machines = run.machines();
    runs++;
    steps += run.length();
    return run;
  }

  /** A run that fails too with as few switches as a short search finds. */
  private ScheduleExecution minimizeTrace(ScheduleExecution failed, FaultPlan plan) {
    for (int bound = 0; bound <= MAX_PREEMPTIONS && !failed.stuck(); bound++) {
      SchedulingStrategies.BoundedSearch search = new SchedulingStrategies.BoundedSearch(bound);
      int tried = 0;
      do {
        search.restart();
        ScheduleExecution run = scenario.perform(search, plan, threads);
        if (run.problem() != null) {
          return run;
        }
      } while (search.advance() && ++tried < MINIMIZATION_RUNS);
    }
    return failed;
  }

  private static Violation violation(ScheduleExecution run, FaultPlan plan) {
    Throwable problem = run.problem();
    if (problem == null) {
      throw new IllegalStateException("this run had no problem");
    }
    return new Violation(problem, run.trace(), plan + ":" + run.schedule());
  }

  @Override
  public void close() {
    threads.close();
  }
}
