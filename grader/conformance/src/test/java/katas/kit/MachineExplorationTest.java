package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import katas.blocks.Node;
import katas.blocks.Write;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.Test;

/**
 * A toy protocol: ann asks bob to add to a counter on bob's disk, and asks again after a second
 * until she is answered. The explorer finds what is lost, what is done twice, and that the correct
 * one is neither.
 */
class MachineExplorationTest {
  record Add(String id) {}

  record Added(String id) {}

  record Counter(int value) {}

  record Done(String id) {}

  record Wanted(String id) {}

  enum Style {
    CORRECT,
    NO_RESEND,
    NO_DEDUP,
    ANSWER_FIRST,
    FORGETFUL
  }

  /** Asks until it is answered; what it still wants is on its disk. */
  static final class Asker implements Node {
    final Machine<Asker> machine;
    final Style style;

    Asker(Machine<Asker> machine, Style style) {
      this.machine = machine;
      this.style = style;
      machine.disk().scan(Wanted.class, "", "", 10).forEach(row -> ask(row.key()));
    }

    void add(String id) {
      if (style != Style.FORGETFUL) {
        machine.disk().write(Write.put(id, new Wanted(id)));
      }
      ask(id);
    }

    private void ask(String id) {
      machine.network().send("bob", new Add(id));
      if (style != Style.NO_RESEND) {
        machine.scheduler().schedule(Duration.ofSeconds(1), () -> askAgain(id));
      }
    }

    private void askAgain(String id) {
      if (machine.disk().read(Wanted.class, id).isPresent()) {
        ask(id);
      }
    }

    @Override
    public void receive(String from, Record message) {
      Added added = (Added) message;
      machine
          .disk()
          .read(Wanted.class, added.id())
          .ifPresent(row -> machine.disk().write(Write.delete(row)));
    }
  }

  /** Adds once for each id. */
  static final class Adder implements Node {
    final Machine<Adder> machine;
    final Style style;

    Adder(Machine<Adder> machine, Style style) {
      this.machine = machine;
      this.style = style;
    }

    @Override
    public void receive(String from, Record message) {
      String id = ((Add) message).id();
      if (style == Style.ANSWER_FIRST) {
        machine.network().send(from, new Added(id)); // BUG: acknowledged before it is stored
      }
      if (style == Style.NO_DEDUP || machine.disk().read(Done.class, id).isEmpty()) {
        int value = value(machine);
        machine
            .disk()
            .write(Write.put("counter", new Counter(value + 1)), Write.put(id, new Done(id)));
      }
      if (style != Style.ANSWER_FIRST) {
        machine.network().send(from, new Added(id));
      }
    }

    static int value(Machine<?> machine) {
      return machine
          .disk()
          .read(Counter.class, "counter")
          .map(row -> row.value().value())
          .orElse(0);
    }
  }

  /** Both machines. */
  static final class World {
    final Simulation simulation;
    final Machine<Asker> ann;
    final Machine<Adder> bob;
    boolean accepted;

    World(Simulation simulation, Style style) {
      this.simulation = simulation;
      ann = simulation.start("ann", machine -> new Asker(machine, style));
      bob = simulation.start("bob", machine -> new Adder(machine, style));
    }

    void add(String id) {
      accepted = ann.run(asker -> asker.add(id));
    }

    void settle() {
      simulation.advance(Duration.ofMinutes(1));
    }

    void expectOne() {
      if (accepted) {
        assertThat(Adder.value(bob)).as("the counter").isEqualTo(1);
      }
      assertThat(Adder.value(bob)).as("the counter").isLessThanOrEqualTo(1);
    }
  }

  private static Exploration.Summary explore(Style style, Fault... faults) {
    return Exploration.<World>of(simulation -> new World(simulation, style))
        .server("ann's user", world -> world.add("x"))
        .event("a second passes", world -> world.simulation.advance(Duration.ofSeconds(1)))
        .faults(faults)
        .afterwards("a minute passes", World::settle)
        .check(World::expectOne)
        .explore();
  }

  @Test
  void the_correct_protocol_survives_every_fault_at_every_place() {
    Exploration.Summary summary = explore(Style.CORRECT, Fault.LOSE, Fault.REPEAT, Fault.CRASH);
    assertThat(summary.exhaustive()).isTrue();
    assertThat(summary.runs()).as("runs").isBetween(20, 2000);
  }

  @Test
  void a_lost_question_that_is_not_asked_again_is_found() {
    assertThatThrownBy(() -> explore(Style.NO_RESEND, Fault.LOSE))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("ann sends Add[id=x] to bob, but it is lost");
  }

  @Test
  void a_question_that_is_answered_twice_is_found() {
    assertThatThrownBy(() -> explore(Style.NO_DEDUP, Fault.REPEAT))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("bob receives Add[id=x] from ann");
  }

  @Test
  void an_answer_before_the_deed_is_found() {
    assertThatThrownBy(() -> explore(Style.ANSWER_FIRST, Fault.CRASH))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("bob sends Added[id=x] to ann, and crashes");
  }

  @Test
  void a_sender_that_forgets_in_a_crash_is_found() {
    assertThatThrownBy(() -> explore(Style.FORGETFUL, Fault.LOSE)).isInstanceOf(Violation.class);
  }

  @Test
  void a_violation_replays() {
    String replay = "";
    try {
      explore(Style.ANSWER_FIRST, Fault.CRASH);
    } catch (Violation violation) {
      replay = violation.replay();
    }
    System.setProperty(Exploration.REPLAY, replay);
    try {
      assertThatThrownBy(() -> explore(Style.ANSWER_FIRST, Fault.CRASH))
          .isInstanceOf(Violation.class)
          .hasMessageContaining("bob sends Added[id=x] to ann, and crashes");
    } finally {
      System.clearProperty(Exploration.REPLAY);
    }
  }
}
