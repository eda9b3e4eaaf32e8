package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import katas.blocks.simulation.Simulation;
import katas.kit.IsolatedServer.Program1;
import katas.planted.memory.Counter;
import katas.planted.memory.RacyCounters;
import katas.planted.memory.SafeCounters;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads of one server overtake each other at every access to memory, and at no other place. */
class SteppedServerTest {
  private static final class World {
    final Counter counter;
    int byA;
    int byB;

    World(Counter counter) {
      this.counter = counter;
    }
  }

  static Stream<Named<Program1<Integer, Counter>>> racy() {
    return Stream.of(
        Named.of("field", RacyCounters.InField::new),
        Named.of("array", RacyCounters.InArray::new),
        Named.of("map", RacyCounters.InMap::new),
        Named.of("atomic", RacyCounters.InAtomic::new),
        Named.of("updater", RacyCounters.ByUpdater::new));
  }

  static Stream<Named<Program1<Integer, Counter>>> safe() {
    return Stream.of(
        Named.of("locked", SafeCounters.Locked::new),
        Named.of("compared", SafeCounters.Compared::new));
  }

  private static Exploration<World> twoThreads(Program1<Integer, Counter> program) {
    return Exploration.of(simulation -> new World(SteppedServer.start(simulation, program, 5)))
        .thread("one", "A", world -> world.byA = world.counter.add())
        .thread("one", "B", world -> world.byB = world.counter.add())
        .check(
            world ->
                assertThat(world.byA)
                    .withFailMessage("both additions give %d", world.byA)
                    .isNotEqualTo(world.byB));
  }

  @ParameterizedTest
  @MethodSource("racy")
  void a_thread_that_writes_over_what_another_wrote_is_found(Program1<Integer, Counter> program) {
    assertThatThrownBy(() -> twoThreads(program).explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("both additions give 6")
        .hasMessageContaining(" at RacyCounters.");
  }

  @ParameterizedTest
  @MethodSource("safe")
  void a_safe_counter_passes_every_order(Program1<Integer, Counter> program) {
    assertThat(twoThreads(program).explore().exhaustive()).isTrue();
  }

  @Test
  void accesses_to_different_memory_commute() {
    Exploration.Summary summary =
        Exploration.of(
                simulation ->
                    new Counter[] {
                      start(simulation, RacyCounters.InArray::new),
                      start(simulation, RacyCounters.InMap::new)
                    })
            .thread("one", "A", counters -> counters[0].add())
            .thread("one", "B", counters -> counters[1].add())
            .check(counters -> assertThat(counters[0].add()).isEqualTo(7))
            .explore();

    assertThat(summary).isEqualTo(new Exploration.Summary(1, true));
  }

  private static Counter start(Simulation simulation, Program1<Integer, Counter> program) {
    return SteppedServer.start(simulation, program, 5);
  }

  @Test
  void a_server_that_is_started_as_usual_has_no_steps() {
    Exploration.Summary summary =
        Exploration.of(
                simulation ->
                    new World(IsolatedServer.<Integer, Counter>start(RacyCounters.InField::new, 5)))
            .thread("one", "A", world -> world.byA = world.counter.add())
            .thread("one", "B", world -> world.byB = world.counter.add())
            .check(world -> assertThat(world.byA).isNotEqualTo(world.byB))
            .explore();

    assertThat(summary).isEqualTo(new Exploration.Summary(1, true));
  }
}
