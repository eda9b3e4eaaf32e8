package katas.kit.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Retained;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.Test;

class GrowthTest {

  private static Counts reads(int number) {
    Simulation simulation = new Simulation();
    for (int i = 0; i < number; i++) {
      simulation.store().get("key");
    }
    return simulation.counts();
  }

  private static Retained keys(int number, Duration timeToLive) {
    Simulation simulation = new Simulation();
    for (int i = 0; i < number; i++) {
      simulation.store().put("key " + i, "value", timeToLive);
    }
    simulation.advance(Duration.ofHours(1));
    return simulation.retained();
  }

  @Test
  void what_grows_with_the_size_passes_a_limit_that_does() {
    assertThatCode(
            () ->
                Growth.of("rule 5.1: %d reads", 4, n -> reads(3 + 2 * n))
                    .limit("calls", Growth.calls(), 3, 2)
                    .limit("rows", Growth.rows(), 3, 2))
        .doesNotThrowAnyException();
  }

  @Test
  void what_grows_with_the_square_fails_it_where_it_shows() {
    Growth<Counts> square = Growth.of("rule 5.1: %d reads", 2, n -> reads(n * n));

    assertThatThrownBy(() -> square.limit("calls", Growth.calls(), 4, 8))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "rule 5.1: 32 reads takes at most 260 calls, but took [4, 64, 1024] at [2, 8, 32], "
                + "{store reads=1024}, 1024 rows");
  }

  @Test
  void what_is_left_behind_must_not_grow() {
    assertThatCode(
            () ->
                Growth.of("rule 5.6: after %d keys", 4, n -> keys(n, Duration.ofMinutes(59)))
                    .steady("rows and keys", Retained::total))
        .doesNotThrowAnyException();
    Growth<Retained> growing =
        Growth.of("rule 5.6: after %d keys", 4, n -> keys(n, Duration.ofMinutes(61)));
    assertThatThrownBy(() -> growing.steady("rows and keys", Retained::total))
        .hasMessageStartingWith(
            "rule 5.6: after 16 keys must be at most 4 rows and keys, 1 times what it is at 4")
        .hasMessageContaining("[4, 16, 64] at [4, 16, 64]");
  }

  @Test
  void a_store_that_loses_everything_is_empty() {
    Simulation simulation = new Simulation();
    simulation.store().put("key", "value");

    simulation.clearStore();

    assertThat(simulation.store().get("key")).isEmpty();
    assertThat(simulation.retained()).isEqualTo(new Retained(0, 0));
  }
}
