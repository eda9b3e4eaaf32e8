package katas.blocks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.Transaction;
import katas.blocks.UnavailableException;
import katas.blocks.Write;
import katas.blocks.simulation.SeededFaults.Rates;
import org.junit.jupiter.api.Test;

/** Faults by a seed: each kind does what it says, and the same seed tells the same history. */
class SeededFaultsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Rates FAIL_BEFORE = new Rates(1000, 0, 0, 0, SECOND);
  private static final Rates FAIL_AFTER = new Rates(0, 1000, 0, 0, SECOND);
  private static final Rates CRASH = new Rates(0, 0, 1000, 0, SECOND);
  private static final Rates DELAY = new Rates(0, 0, 0, 1000, SECOND);

  record Account(int balance) {}

  private final Simulation simulation = new Simulation();
  private final Gate sound = simulation.controls().gate();

  /** A thousand operations under all faults, one line each. */
  private static String history(long seed) {
    Simulation simulation = new Simulation();
    SeededFaults faults = simulation.injectFaults(seed, new Rates(100, 100, 20, 300, SECOND));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String key = "key " + i % 7;
      try {
        simulation.scheduler().schedule(SECOND, () -> lines.add("a task ran"));
        lines.add(key + " = " + simulation.store().increment(key));
        simulation.advance(SECOND);
      } catch (UnavailableException | ServerCrash e) {
        lines.add(e.getMessage());
        faults.restart();
      }
      lines.add("at " + simulation.clock().instant());
    }
    return String.join("\n", lines) + simulation.counts();
  }

  @Test
  void the_same_seed_tells_the_same_history_to_the_byte() {
    String history = history(42);
    assertThat(history(42)).isEqualTo(history);
    assertThat(history(43)).isNotEqualTo(history);
    assertThat(history)
        .contains("increments key 3: no answer", "crashed after it increments key", "a task ran");
  }

  @Test
  void a_call_that_fails_before_has_no_effect_and_is_counted() {
    simulation.injectFaults(1, FAIL_BEFORE);
    assertThatThrownBy(() -> simulation.store().put("a", "1"))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("sets a to 1: no answer");
    assertThat(simulation.counts().of("store", "sets")).isEqualTo(1);

    simulation.controls().useGate(sound);
    assertThat(simulation.store().get("a")).isEmpty();
  }

  @Test
  void a_call_that_fails_after_has_its_effect() {
    simulation.injectFaults(1, FAIL_AFTER);
    assertThatThrownBy(() -> simulation.store().put("a", "1"))
        .isInstanceOf(UnavailableException.class);

    simulation.controls().useGate(sound);
    assertThat(simulation.store().get("a")).contains("1");
  }

  @Test
  void a_delay_lets_time_pass_within_its_limit() {
    simulation.injectFaults(1, DELAY);
    simulation.store().put("a", "1", Duration.ofHours(1));
    Duration passed = Duration.between(Simulation.START, simulation.clock().now());
    assertThat(passed).isBetween(Duration.ofMillis(1), SECOND);
    assertThat(simulation.store().get("a")).contains("1");
  }

  @Test
  void a_call_within_the_server_never_fails() {
    simulation.injectFaults(1, FAIL_BEFORE);
    assertThat(simulation.clock().instant()).isEqualTo(Simulation.START);
  }

  @Test
  void a_transaction_outlives_an_unanswered_lock_and_ends_with_an_unanswered_commit() {
    simulation.table().write(Write.insert("ann", new Account(100)));
    try (Transaction transaction = simulation.table().begin()) {
      simulation.injectFaults(1, FAIL_AFTER);
      assertThatThrownBy(() -> transaction.lock(Account.class, "ann"))
          .isInstanceOf(UnavailableException.class);
      assertThatThrownBy(() -> transaction.commit(Write.put("ann", new Account(1))))
          .isInstanceOf(UnavailableException.class);
      assertThatThrownBy(() -> transaction.lock(Account.class, "ann"))
          .isInstanceOf(IllegalStateException.class);
    }
    simulation.controls().useGate(sound);
    assertThat(simulation.table().write(Write.put("ann", new Account(2)))).isTrue();
  }

  @Test
  void a_commit_that_was_lost_leaves_the_locks_until_the_close() {
    simulation.table().write(Write.insert("ann", new Account(100)));
    try (Transaction transaction = simulation.table().begin()) {
      transaction.lock(Account.class, "ann");
      simulation.injectFaults(1, FAIL_BEFORE);
      assertThatThrownBy(() -> transaction.commit(Write.put("ann", new Account(1))))
          .isInstanceOf(UnavailableException.class);
    }
    simulation.controls().useGate(sound);
    assertThat(simulation.table().write(Write.put("ann", new Account(2)))).isTrue();
    assertThat(simulation.table().read(Account.class, "ann").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void a_server_that_crashed_is_refused_loses_locks_and_tasks_and_starts_again() {
    List<String> ran = new ArrayList<>();
    simulation.table().write(Write.insert("ann", new Account(100)));
    simulation.scheduler().schedule(SECOND, () -> ran.add("before the crash"));
    Transaction transaction = simulation.table().begin();
    transaction.lock(Account.class, "ann");
    SeededFaults faults = simulation.injectFaults(1, CRASH);
    assertThatThrownBy(() -> simulation.store().put("a", "1"))
        .isInstanceOf(ServerCrash.class)
        .hasMessage("crashed after it sets a to 1");

    assertThatThrownBy(() -> simulation.store().delete("a")).isInstanceOf(ServerCrash.class);
    assertThatThrownBy(() -> simulation.clock().instant()).isInstanceOf(ServerCrash.class);
    assertThatThrownBy(() -> simulation.scheduler().schedule(SECOND, () -> ran.add("after it")))
        .isInstanceOf(ServerCrash.class);
    assertThatThrownBy(() -> transaction.commit(Write.put("ann", new Account(1))))
        .isInstanceOf(ServerCrash.class);
    transaction.close();

    faults.restart();
    simulation.controls().useGate(sound);
    simulation.advance(SECOND);
    assertThat(ran).isEmpty();
    assertThat(simulation.store().get("a")).as("the call took effect").contains("1");
    assertThat(simulation.table().read(Account.class, "ann").orElseThrow().version()).isEqualTo(1);
    assertThat(simulation.table().write(Write.put("ann", new Account(2)))).isTrue();
  }

  @Test
  void rates_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new Rates(-1, 0, 0, 0, SECOND)).hasMessageContaining("negative");
    assertThatThrownBy(() -> new Rates(500, 500, 1, 0, SECOND)).hasMessageContaining("1,000");
    assertThatThrownBy(() -> new Rates(0, 0, 0, 0, Duration.ZERO))
        .hasMessageContaining("not positive");
  }
}
