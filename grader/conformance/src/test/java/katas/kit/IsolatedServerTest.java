package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.planted.isolation.Broken;
import katas.planted.isolation.Lock;
import katas.planted.isolation.LockedSeats;
import katas.planted.isolation.Platform;
import katas.planted.isolation.Seats;
import katas.planted.isolation.Seats$Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two servers share neither classes nor the identity of what they are given. */
class IsolatedServerTest {
  private static final String NAME = "server";

  /** Two servers, and how many of them have the seat. */
  private static final class Race {
    private final Seats a;
    private final Seats b;
    private int holders;

    Race(Simulation simulation, Lock lock) {
      a = IsolatedServer.start(LockedSeats::new, platform(simulation), lock);
      b = IsolatedServer.start(LockedSeats::new, platform(simulation), lock);
    }

    void take(Seats server, String user) {
      if (server.take(user)) {
        holders++;
      }
    }

    void check() {
      assertThat(holders).as("holders of the seat").isOne();
    }
  }

  private static Platform platform(Simulation simulation) {
    return new Platform(simulation.table(), simulation.clock(), NAME);
  }

  @ParameterizedTest
  @EnumSource(names = {"TABLE", "CLOCK", "CLASS"})
  void a_lock_of_what_both_servers_know_excludes_nobody(Lock lock) {
    assertThatThrownBy(() -> explore(lock).explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("holders of the seat");
  }

  @Test
  void a_lock_of_a_value_that_both_have_fails_as_a_lock_of_another_machine() {
    assertThatThrownBy(() -> explore(Lock.NAME).explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("two servers are two machines");
  }

  private static Exploration<Race> explore(Lock lock) {
    return Exploration.of(simulation -> new Race(simulation, lock))
        .server("A", race -> race.take(race.a, "ann"))
        .server("B", race -> race.take(race.b, "bob"))
        .check(Race::check);
  }

  @Test
  void classes_are_the_servers_own() {
    Simulation simulation = new Simulation();
    Set<Class<?>> classes = new HashSet<>();
    for (int server = 0; server < IsolatedServer.COPIES; server++) {
      classes.add(locked(simulation).getClass());
    }

    assertThat(classes).hasSize(IsolatedServer.COPIES).doesNotContain(LockedSeats.class);
  }

  @Test
  void mutation_analysis_runs_servers_on_the_classes_of_the_test() {
    System.setProperty(IsolatedServer.WITHOUT_COPIES, "true");
    try {
      assertThat(locked(new Simulation())).isInstanceOf(LockedSeats.class);
    } finally {
      System.clearProperty(IsolatedServer.WITHOUT_COPIES);
    }
  }

  @Test
  void static_fields_are_the_servers_own() {
    Simulation simulation = new Simulation();
    IsolatedServer.beginRun();
    List<Integer> before = List.of(number(locked(simulation)), number(locked(simulation)));
    IsolatedServer.beginRun();
    List<Integer> after = List.of(number(locked(simulation)), number(locked(simulation)));

    assertThat(after)
        .as("each class counts its own servers alone")
        .containsExactly(before.get(0) + 1, before.get(1) + 1);
  }

  private static Seats locked(Simulation simulation) {
    return IsolatedServer.start(LockedSeats::new, platform(simulation), Lock.TABLE);
  }

  private static int number(Seats server) {
    return Integer.parseInt(server.toString().replace("server ", ""));
  }

  @Test
  void the_next_run_begins_with_the_same_copies() {
    Simulation simulation = new Simulation();
    IsolatedServer.beginRun();
    Seats first = locked(simulation);
    IsolatedServer.beginRun();
    Seats again = locked(simulation);

    assertThat(again.getClass()).isSameAs(first.getClass());
  }

  @Test
  void one_server_reads_what_another_wrote_though_the_row_has_a_class_of_its_own() {
    Simulation simulation = new Simulation();
    Seats one = locked(simulation);
    Seats other = locked(simulation);

    assertThat(one.take("ann")).isTrue();

    assertThat(other.take("bob")).isFalse();
    assertThat(other.holder()).isEqualTo("ann");
  }

  @Test
  void a_class_that_only_looks_nested_in_the_contract_is_the_servers_own() {
    Platform platform = platform(new Simulation());
    Seats one = IsolatedServer.start(Seats$Shared::new, platform);
    Seats other = IsolatedServer.start(Seats$Shared::new, platform);

    assertThat(one.take("ann")).isTrue();
    assertThat(other.take("bob")).as("two machines share no static field").isTrue();
  }

  @Test
  void what_a_constructor_throws_comes_out_as_it_is() {
    Platform platform = platform(new Simulation());

    assertThatThrownBy(() -> IsolatedServer.<Platform, Seats>start(Broken::new, platform))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no room on " + NAME);
  }

  @Test
  void only_a_reference_to_a_constructor_starts_a_server() {
    Platform platform = platform(new Simulation());

    assertThatThrownBy(
            () ->
                IsolatedServer.<Platform, Seats>start(
                    given -> new LockedSeats(given, Lock.TABLE), platform))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("such as TicketBooking::new");
  }

  @Test
  void a_package_without_the_list_of_its_contract_is_refused() {
    assertThatThrownBy(() -> IsolatedServer.<String, Object>start(StringBuilder::new, "text"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("java/lang/contract.sha256 is missing");
  }
}
