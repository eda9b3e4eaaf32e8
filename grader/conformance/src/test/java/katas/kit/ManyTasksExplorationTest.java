package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import katas.blocks.Node;
import katas.blocks.Row;
import katas.blocks.Write;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** Machines that set hundreds of timers are explored like any other. */
class ManyTasksExplorationTest {
  private static final int TIMERS = 150;

  record Counter(int value) {}

  /** Two machines, each of which counts once, in a task behind many timers. */
  private static final class World {
    final Simulation simulation;
    final boolean overwrites;

    World(Simulation simulation, boolean overwrites) {
      this.simulation = simulation;
      this.overwrites = overwrites;
      for (String name : new String[] {"a", "b"}) {
        simulation.start(name, machine -> (Node) (from, message) -> {});
      }
      simulation.table().write(Write.insert("counter", new Counter(0)));
    }

    void count(int machine) {
      Machine<?> counting = simulation.machines().get(machine);
      counting.run(
          program -> {
            for (int timer = 0; timer < TIMERS; timer++) {
              counting.scheduler().schedule(Duration.ofHours(1), () -> {});
            }
            counting.scheduler().schedule(Duration.ZERO, this::increment);
          });
    }

    private void increment() {
      boolean done = false;
      while (!done) {
        Optional<Row<Counter>> row = simulation.table().read(Counter.class, "counter");
        Counter next = new Counter(row.orElseThrow().value().value() + 1);
        done =
            simulation
                .table()
                .write(
                    overwrites
                        ? Write.put("counter", next)
                        : Write.update(row.orElseThrow(), next));
      }
    }

    int counted() {
      return simulation.table().read(Counter.class, "counter").orElseThrow().value().value();
    }
  }

  private static Exploration.Summary explore(boolean overwrites) {
    return Exploration.<World>of(simulation -> new World(simulation, overwrites))
        .server("request to a", world -> world.count(0))
        .server("request to b", world -> world.count(1))
        .check(world -> assertThat(world.counted()).as("the counter").isEqualTo(2))
        .explore();
  }

  @Test
  void every_order_of_the_tasks_is_tried() {
    Exploration.Summary summary = explore(false);

    assertThat(summary.exhaustive()).isTrue();
    assertThat(summary.runs()).as("runs").isGreaterThan(2);
  }

  @Test
  void a_race_of_tasks_behind_many_timers_is_found_and_replays() {
    String replay = "";
    try {
      explore(true);
    } catch (Violation violation) {
      replay = violation.replay();
    }
    assertThat(replay).contains("." + (TIMERS + 2) + ".");

    System.setProperty(Exploration.REPLAY, replay);
    try {
      assertThatThrownBy(() -> explore(true))
          .isInstanceOf(Violation.class)
          .hasMessageContaining("the counter");
    } finally {
      System.clearProperty(Exploration.REPLAY);
    }
  }

  @Test
  void a_server_that_makes_tasks_without_end_is_told_so() {
    Exploration<World> exploration =
        Exploration.<World>of(simulation -> new World(simulation, false))
            .server(
                "request to a",
                world -> {
                  while (true) {
                    world.count(0);
                  }
                })
            .server("request to b", world -> world.count(1))
            .check(world -> {});

    assertThatThrownBy(exploration::explore)
        .isInstanceOf(Violation.class)
        .hasMessageContaining("the servers make tasks without end");
  }
}
