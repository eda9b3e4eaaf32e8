package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import katas.blocks.Node;
import katas.blocks.Write;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.SeededFaults.Rates;
import katas.blocks.simulation.SeededFaults.WireRates;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** Long histories by seed, of a counter that is counted up over bad wires. */
class SeededRunsTest {
  private static final Rates CRASHES = new Rates(0, 0, 20, 0, Duration.ofSeconds(3));
  private static final WireRates BAD = new WireRates(100, 100, 200, 10, Duration.ofSeconds(5));

  record Add(int id) {}

  record Added(int id) {}

  record Seen(int id) {}

  record Wanted(int id) {}

  /** Sends until it is answered. */
  static final class Sender implements Node {
    final Machine<Sender> machine;

    Sender(Machine<Sender> machine) {
      this.machine = machine;
      machine.disk().scan(Wanted.class, "", "", 1000).forEach(row -> send(row.value().id()));
    }

    void add(int id) {
      machine.disk().write(Write.put("" + id, new Wanted(id)));
      send(id);
    }

    private void send(int id) {
      machine.network().send("receiver", new Add(id));
      machine.scheduler().schedule(Duration.ofSeconds(1), () -> sendAgain(id));
    }

    private void sendAgain(int id) {
      machine.disk().read(Wanted.class, "" + id).ifPresent(row -> send(id));
    }

    @Override
    public void receive(String from, Record message) {
      String key = "" + ((Added) message).id();
      machine.disk().read(Wanted.class, key).ifPresent(r -> machine.disk().write(Write.delete(r)));
    }
  }

  /** Keeps each once, or counts in memory only. */
  static final class Receiver implements Node {
    final Machine<Receiver> machine;
    final boolean forgets;
    final List<Integer> inMemory = new ArrayList<>();

    Receiver(Machine<Receiver> machine, boolean forgets) {
      this.machine = machine;
      this.forgets = forgets;
    }

    @Override
    public void receive(String from, Record message) {
      int id = ((Add) message).id();
      if (!forgets) {
        machine.disk().write(Write.put("" + id, new Seen(id)));
      } else if (!inMemory.contains(id)) {
        inMemory.add(id); // BUG: gone after a crash
      }
      machine.network().send(from, new Added(id));
    }

    int count() {
      return forgets ? inMemory.size() : machine.disk().scan(Seen.class, "", "", 1000).size();
    }
  }

  /** Two machines. */
  static final class World {
    final Simulation simulation;
    final Machine<Sender> sender;
    final Machine<Receiver> receiver;
    int accepted;

    World(Simulation simulation, boolean forgets) {
      this.simulation = simulation;
      sender = simulation.start("sender", Sender::new);
      receiver = simulation.start("receiver", machine -> new Receiver(machine, forgets));
    }

    void sendMany(Random random) {
      for (int id = 0; id < 30; id++) {
        int next = id;
        accepted += sender.run(program -> program.add(next)) ? 1 : 0;
        simulation.advance(Duration.ofMillis(random.nextInt(500)));
      }
    }

    void expectAll() {
      assertThat(receiver.program().count()).as("received").isGreaterThanOrEqualTo(accepted);
    }
  }

  private static SeededRuns<World> runs(boolean forgets) {
    return SeededRuns.<World>of(simulation -> new World(simulation, forgets))
        .seeds(50)
        .faults(CRASHES)
        .wires(BAD)
        .script(World::sendMany)
        .check(World::expectAll);
  }

  @Test
  void the_correct_one_survives_every_seed() {
    SeededRuns.Summary summary = runs(false).run();
    assertThat(summary.seeds()).isEqualTo(50);
    assertThat(summary.faults()).as("faults in all").isGreaterThan(500);
  }

  @Test
  void a_failing_seed_is_told_with_the_shortest_prefix_of_its_faults() {
    Violation violation = catchThrowableOfType(Violation.class, () -> runs(true).run());
    assertThat(violation)
        .hasMessageContaining("fails with the first")
        .hasMessageContaining("crash");
    String[] replay = violation.replay().split("\\.");
    int prefix = Integer.parseInt(replay[2]);
    assertThat(prefix).isPositive();
    replay(violation.replay(), true);
    for (int shorter = 0; shorter < prefix; shorter++) {
      replay("seed." + replay[1] + "." + shorter, false);
    }
  }

  private static void replay(String replay, boolean fails) {
    System.setProperty(Exploration.REPLAY, replay);
    try {
      Violation violation = null;
      try {
        runs(true).run();
      } catch (Violation e) {
        violation = e;
      }
      assertThat(violation != null).as(replay + " fails").isEqualTo(fails);
    } finally {
      System.clearProperty(Exploration.REPLAY);
    }
  }

  @Test
  void a_seed_has_one_history_to_the_byte() {
    String history = runs(false).history(7);
    assertThat(runs(false).history(7)).isEqualTo(history);
    assertThat(runs(false).history(8)).isNotEqualTo(history);
    assertThat(history).contains("FAULT 1: ", "sender sends Add[id=0] to receiver");
  }

  @Test
  void the_test_itself_is_spared() {
    SeededRuns.Summary summary =
        SeededRuns.of(simulation -> simulation)
            .seeds(5)
            .faults(new Rates(500, 0, 500, 0, Duration.ofSeconds(1)))
            .script(simulation -> simulation.store().put("a", "b"))
            .check(simulation -> assertThat(simulation.store().get("a")).contains("b"))
            .run();
    assertThat(summary.faults()).isZero();
  }

  @Test
  void a_replay_of_another_form_is_refused() {
    System.setProperty(Exploration.REPLAY, "none:0101");
    try {
      assertThatThrownBy(() -> runs(false).run())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("none:0101");
    } finally {
      System.clearProperty(Exploration.REPLAY);
    }
  }
}
