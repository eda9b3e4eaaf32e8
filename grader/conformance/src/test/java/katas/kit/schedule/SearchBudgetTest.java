package katas.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** Whatever makes runs pays for them: the search, the seeds, the stalls and the simpler trace. */
class SearchBudgetTest {
  private static final List<String> SERVERS = List.of("A", "B");

  private final AtomicInteger runs = new AtomicInteger();

  /** Two servers that write one key so many times; the third run of all fails, and no other. */
  private Scenario scenario(int writes) {
    return (simulation, actors) -> {
      int run = runs.incrementAndGet();
      SERVERS.forEach(name -> actors.add(name, name, () -> writeOften(simulation, name, writes)));
      return trace -> {
        if (run == 3) {
          throw new AssertionError("once");
        }
      };
    };
  }

  private static void writeOften(Simulation simulation, String name, int writes) {
    for (int i = 0; i < writes; i++) {
      simulation.store().put("key", name);
    }
  }

  private static ScheduleExplorer explorer(Scenario scenario, int bound) {
    return new ScheduleExplorer(scenario, SERVERS, List.of(), bound, ScheduleExplorer.SAMPLES);
  }

  @Test
  void a_search_that_is_cut_off_goes_on_by_300_seeds() {
    runs.set(10);
    try (ScheduleExplorer explorer = explorer(scenario(5), 20)) {
      assertThat(explorer.explore()).isEqualTo(new SearchResult.Passed(320, false));
    }
  }

  @Test
  void a_simpler_trace_is_looked_for_in_400_runs_for_each_number_of_switches() {
    try (ScheduleExplorer explorer = explorer(scenario(20), 20)) {
      assertThat(explorer.explore()).isInstanceOf(SearchResult.Failed.class);
    }
    // With no switch there are 2 orders, with one 42; the others have more than they may try.
    assertThat(runs.get()).isBetween(3 + 2 + 42 + 400 + 1, 3 + 4 * 400);
  }

  @Test
  void the_runs_for_a_simpler_trace_have_40_000_steps_and_no_more() {
    try (ScheduleExplorer explorer = explorer(scenario(500), 20)) {
      assertThat(explorer.explore()).isInstanceOf(SearchResult.Failed.class);
    }
    // A run has 1,002 steps, so 40 of them use up what each number of switches has.
    assertThat(runs.get()).isLessThanOrEqualTo(3 + 4 * 40);
  }

  @Test
  void stalls_are_paid_for_too() {
    runs.set(10);
    try (ScheduleExplorer explorer = explorer(scenario(20), 5)) {
      assertThat(explorer.exploreStalls(List.of(0, 1)))
          .isEqualTo(new SearchResult.Passed(5, false));
    }
    try (ScheduleExplorer explorer = explorer(scenario(20), 1_000)) {
      assertThat(((SearchResult.Passed) explorer.exploreStalls(List.of(0, 1))).exhaustive())
          .isTrue();
    }
  }
}
