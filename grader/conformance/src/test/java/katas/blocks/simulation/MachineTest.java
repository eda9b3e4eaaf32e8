package katas.blocks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import katas.blocks.Node;
import katas.blocks.UnavailableException;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;

/** Machines and the wires between them. */
class MachineTest {
  private static final Duration WAY = Duration.ofMillis(10);

  record Letter(String text) {}

  /** Keeps what it gets in memory, and on its disk. */
  static final class Mailbox implements Node {
    final List<String> got = new ArrayList<>();
    final Machine<Mailbox> machine;
    boolean unavailable;

    Mailbox(Machine<Mailbox> machine) {
      this.machine = machine;
    }

    @Override
    public void receive(String from, Record message) {
      if (unavailable) {
        throw new UnavailableException("the table does not answer");
      }
      String text = ((Letter) message).text();
      got.add(from + ": " + text);
      machine.disk().write(Write.put(text, new Letter(text)));
    }

    void send(String to, String text) {
      machine.network().send(to, new Letter(text));
    }
  }

  private final Simulation simulation = new Simulation();
  private final Machine<Mailbox> ann = simulation.start("ann", Mailbox::new);
  private final Machine<Mailbox> bob = simulation.start("bob", Mailbox::new);

  private List<String> got(Machine<Mailbox> machine) {
    return machine.program().got;
  }

  @Test
  void a_message_takes_its_time_and_tells_its_sender() {
    ann.run(mailbox -> mailbox.send("bob", "hi"));
    simulation.advance(WAY.minusNanos(1));
    assertThat(got(bob)).as("before its time").isEmpty();
    simulation.advance(Duration.ofNanos(1));
    assertThat(got(bob)).containsExactly("ann: hi");
  }

  @Test
  void messages_arrive_in_order_when_nothing_is_broken() {
    for (String text : List.of("one", "two", "three")) {
      ann.run(mailbox -> mailbox.send("bob", text));
    }
    simulation.advance(WAY);
    assertThat(got(bob)).containsExactly("ann: one", "ann: two", "ann: three");
  }

  @Test
  void a_message_to_nobody_is_lost() {
    ann.run(mailbox -> mailbox.send("cyd", "hi"));
    simulation.advance(WAY);
    assertThat(simulation.counts().of("network", "sends")).isEqualTo(1);
  }

  @Test
  void a_machine_that_is_down_gets_nothing_and_keeps_its_disk_alone() {
    ann.run(mailbox -> mailbox.send("bob", "one"));
    simulation.advance(WAY);
    bob.crash();
    assertThat(bob.isUp()).isFalse();
    assertThat(bob.run(mailbox -> mailbox.send("ann", "never"))).as("run while down").isFalse();
    assertThatThrownBy(bob::program).isInstanceOf(IllegalStateException.class);
    ann.run(mailbox -> mailbox.send("bob", "two"));
    simulation.advance(WAY);
    bob.restart();
    assertThat(got(bob)).as("memory").isEmpty();
    assertThat(bob.disk().read(Letter.class, "one")).isPresent();
    assertThat(bob.disk().read(Letter.class, "two")).isEmpty();
    assertThat(ann.disk().read(Letter.class, "one")).as("another's disk").isEmpty();
    ann.run(mailbox -> mailbox.send("bob", "three"));
    simulation.advance(WAY);
    assertThat(got(bob)).containsExactly("ann: three");
  }

  @Test
  void tasks_die_with_their_machine() {
    List<String> ran = new ArrayList<>();
    ann.scheduler().schedule(Duration.ofSeconds(1), () -> ran.add("of ann"));
    bob.scheduler().schedule(Duration.ofSeconds(1), () -> ran.add("of bob"));
    ann.crash();
    ann.restart();
    simulation.advance(Duration.ofSeconds(1));
    assertThat(ran).containsExactly("of bob");
  }

  @Test
  void a_cut_loses_what_crosses_it_until_it_is_healed() {
    Machine<Mailbox> cyd = simulation.start("cyd", Mailbox::new);
    ann.run(mailbox -> mailbox.send("bob", "on its way"));
    simulation.cut(Set.of("ann", "cyd"));
    ann.run(mailbox -> mailbox.send("bob", "across"));
    bob.run(mailbox -> mailbox.send("ann", "back"));
    ann.run(mailbox -> mailbox.send("cyd", "same side"));
    simulation.advance(WAY);
    assertThat(got(bob)).isEmpty();
    assertThat(got(ann)).isEmpty();
    assertThat(got(cyd)).containsExactly("ann: same side");
    simulation.heal();
    ann.run(mailbox -> mailbox.send("bob", "healed"));
    simulation.advance(WAY);
    assertThat(got(bob)).containsExactly("ann: healed");
  }

  @Test
  void an_answer_that_does_not_come_loses_the_message_and_a_defect_does_not_hide() {
    bob.program().unavailable = true;
    ann.run(mailbox -> mailbox.send("bob", "hi"));
    simulation.advance(WAY);
    assertThat(got(bob)).isEmpty();
    bob.run(mailbox -> mailbox.machine.network().send("ann", new WayOff()));
    assertThatThrownBy(() -> simulation.advance(WAY)).isInstanceOf(ClassCastException.class);
  }

  record WayOff() {}

  @Test
  void a_clock_can_be_wrong() {
    ann.skew(Duration.ofMinutes(-5));
    assertThat(ann.clock().instant()).isEqualTo(Simulation.START.minusSeconds(300));
    assertThat(bob.clock().instant()).isEqualTo(Simulation.START);
  }

  @Test
  void names_are_checked() {
    assertThatThrownBy(() -> simulation.start("ann", Mailbox::new))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ann");
    assertThatThrownBy(() -> simulation.start(" ", Mailbox::new))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_seeded_crash_takes_the_machine_down_and_up_again() {
    simulation.injectFaults(1, new SeededFaults.Rates(0, 0, 1000, 0, Duration.ofSeconds(1)));
    ann.run(mailbox -> mailbox.send("bob", "hi"));
    assertThat(ann.isUp()).isFalse();
    simulation.advance(Duration.ofSeconds(1));
    assertThat(ann.isUp()).isTrue();
  }

  @Test
  void seeded_wires_lose_repeat_delay_and_cut() {
    SeededFaults faults = simulation.injectFaults(1, SeededFaults.Rates.NONE);
    faults.wires(new SeededFaults.WireRates(1000, 0, 0, 0, Duration.ofSeconds(1)));
    ann.run(mailbox -> mailbox.send("bob", "lost"));
    faults.wires(new SeededFaults.WireRates(0, 1000, 0, 0, Duration.ofSeconds(1)));
    ann.run(mailbox -> mailbox.send("bob", "repeated"));
    faults.wires(new SeededFaults.WireRates(0, 0, 1000, 0, Duration.ofHours(1)));
    ann.run(mailbox -> mailbox.send("bob", "late"));
    faults.wires(SeededFaults.WireRates.NONE);
    ann.run(mailbox -> mailbox.send("bob", "overtakes"));
    simulation.advance(Duration.ofHours(1));
    assertThat(got(bob))
        .containsExactly("ann: repeated", "ann: overtakes", "ann: repeated", "ann: late");
    faults.wires(new SeededFaults.WireRates(0, 0, 0, 1000, Duration.ofSeconds(1)));
    ann.run(mailbox -> mailbox.send("bob", "cut off"));
    faults.wires(SeededFaults.WireRates.NONE);
    simulation.advance(Duration.ofSeconds(1));
    ann.run(mailbox -> mailbox.send("bob", "healed"));
    simulation.advance(WAY);
    assertThat(got(bob)).endsWith("ann: late", "ann: healed");
    assertThat(faults.happened()).isEqualTo(4);
  }

  @Test
  void no_more_faults_happen_than_are_allowed() {
    SeededFaults faults = simulation.injectFaults(1, SeededFaults.Rates.NONE).atMost(2);
    faults.wires(new SeededFaults.WireRates(1000, 0, 0, 0, Duration.ofSeconds(1)));
    for (String text : List.of("one", "two", "three")) {
      ann.run(mailbox -> mailbox.send("bob", text));
    }
    simulation.advance(WAY);
    assertThat(got(bob)).containsExactly("ann: three");
  }
}
