package katas.kit.schedule;

import java.util.List;
import katas.blocks.simulation.Simulation;
import org.jspecify.annotations.Nullable;

/** Makes the runs of searches, one after the other, and pays for each of them. */
final class SearchRunner implements AutoCloseable {
  private static final int MAX_PREEMPTIONS = 3;

  /** For each number of preemptions. */
  private static final int MINIMIZATION_RUNS = 400;

  private static final long MINIMIZATION_STEPS = 40_000;
  private static final int MINIMIZATION_LOCK_WAITS = 400;

  private final Scenario scenario;
  private final SearchBudget budget;
  private final ActorThreadPool threads = new ActorThreadPool();
  private List<String> machines = List.of();

  SearchRunner(Scenario scenario, SearchBudget budget) {
    this.scenario = scenario;
    this.budget = budget;
  }

  /** Makes runs until one fails, the search has no more, or the budget is used up. */
  @Nullable FailedRun firstFailure(ScheduleSearch search) {
    do {
      search.restart();
      FaultPlan plan = search.plan();
      ScheduleExecution run = perform(search, plan);
      search.observe(run);
      budget.spend(run, search);
      if (run.end() instanceof RunEnd.Failed failed) {
        return new FailedRun(run, plan, failed);
      }
    } while (search.advance() && !budget.exhausted());
    return null;
  }

  private ScheduleExecution perform(ScheduleSearch search, FaultPlan plan) {
    Simulation simulation = new Simulation();
    ScheduleExecution run = new ScheduleExecution(simulation, search, plan, threads);
    Scenario.Conclusion conclusion = scenario.prepare(simulation, run::add);
    run.explore();
    run.conclude(conclusion);
    machines = run.machines();
    return run;
  }

  /** A run that fails too, with as few switches as a short search finds. */
  FailedRun minimize(FailedRun failed) {
    for (int bound = 0; bound <= MAX_PREEMPTIONS && !failed.run().stuck(); bound++) {
      budget.open(MINIMIZATION_RUNS, MINIMIZATION_STEPS, MINIMIZATION_LOCK_WAITS);
      FailedRun simple = firstFailure(new PreemptionBoundedSearch(failed.plan(), bound));
      if (simple != null) {
        return simple;
      }
    }
    return failed;
  }

  /** The names of the machines of the last run. */
  List<String> machines() {
    return machines;
  }

  @Override
  public void close() {
    threads.close();
  }
}
