package grader;

import grader.run.ResourceLimits;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import katas.kit.Exploration;

/**
 * A runner that has each exploration print what it tried, and hands on all that was printed.
 *
 * @param printed gets the output of every run
 */
record ExplorationLog(Runner runner, Consumer<String> printed) implements Runner {
  private static final Map<String, String> PRINT = Map.of(Exploration.EXPLORATIONS, "print");

  @Override
  public RunOutcome run(RunRequest request) {
    RunOutcome outcome = runner.run(request.withProperties(PRINT));
    printed.accept(outcome.output());
    return outcome;
  }

  @Override
  public boolean isolates() {
    return runner.isolates();
  }

  @Override
  public String sandbox() {
    return runner.sandbox();
  }

  @Override
  public void prepare(List<Path> given, ResourceLimits limits) {
    runner.prepare(given, limits);
  }
}
