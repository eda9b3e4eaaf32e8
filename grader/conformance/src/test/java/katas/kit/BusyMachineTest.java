package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verdicts of the explorer while every core has something else to do. */
class BusyMachineTest {
  private static final int RUNS = 50;

  private final List<Thread> busy = new ArrayList<>();
  private volatile boolean working = true;

  record Counter(int value) {}

  @BeforeEach
  void keep_every_core_busy() {
    for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
      Thread thread =
          new Thread(
              () -> {
                while (working) {
                  Thread.onSpinWait();
                }
              });
      thread.setDaemon(true);
      thread.start();
      busy.add(thread);
    }
  }

  @AfterEach
  void let_them_go() throws InterruptedException {
    working = false;
    for (Thread thread : busy) {
      thread.join();
    }
  }

  @Test
  void a_planted_race_is_caught_in_50_runs_of_50_with_the_same_story() {
    Set<String> traces = new HashSet<>();
    for (int run = 0; run < RUNS; run++) {
      assertThatThrownBy(() -> explore(BusyMachineTest::overwrite))
          .isInstanceOf(Violation.class)
          .satisfies(violation -> traces.add(violation.getMessage()));
    }
    assertThat(traces).hasSize(1);
  }

  @Test
  void a_correct_server_passes_in_50_runs_of_50_after_as_many_tries() {
    Set<Exploration.Summary> summaries = new HashSet<>();
    for (int run = 0; run < RUNS; run++) {
      summaries.add(explore(BusyMachineTest::addByVersion));
    }
    assertThat(summaries).hasSize(1).allMatch(Exploration.Summary::exhaustive);
  }

  @Test
  void three_threads_behind_one_lock_of_their_server_are_slow_and_right() {
    Object lock = new Object();
    Step<VersionedTable> locked =
        table -> {
          synchronized (lock) {
            overwrite(table);
          }
        };
    for (int run = 0; run < 5; run++) {
      Exploration.of(BusyMachineTest::table)
          .thread("one", "A", locked)
          .thread("one", "B", locked)
          .thread("one", "C", locked)
          .bound(2_000)
          .check(table -> assertThat(read(table).value().value()).as("additions").isEqualTo(3))
          .explore();
    }
  }

  private static Exploration.Summary explore(Step<VersionedTable> add) {
    return Exploration.of(BusyMachineTest::table)
        .server("A", add)
        .server("B", add)
        .check(table -> assertThat(read(table).value().value()).as("two additions").isEqualTo(2))
        .explore();
  }

  private static VersionedTable table(Simulation simulation) {
    simulation.table().write(Write.insert("counter", new Counter(0)));
    return simulation.table();
  }

  private static Row<Counter> read(VersionedTable table) {
    return table.read(Counter.class, "counter").orElseThrow();
  }

  private static void overwrite(VersionedTable table) {
    int value = read(table).value().value();
    table.write(Write.put("counter", new Counter(value + 1))); // BUG: over any version
  }

  private static void addByVersion(VersionedTable table) {
    Row<Counter> row;
    do {
      row = read(table);
    } while (!table.write(Write.update(row, new Counter(row.value().value() + 1))));
  }
}
