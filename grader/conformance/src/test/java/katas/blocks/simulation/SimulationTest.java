package katas.blocks.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;

/** The simulation on one thread: what it counts, how its time passes, what it says of a wait. */
class SimulationTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  record Account(int balance) {}

  private final Simulation simulation = new Simulation();

  private void insert(String... keys) {
    for (String key : keys) {
      simulation.table().write(Write.insert(key, new Account(100)));
    }
  }

  private static String after(long seconds) {
    return Simulation.START.plusSeconds(seconds).toString();
  }

  @Test
  void counts_operations_by_block_and_verb() {
    insert("ann", "bob");
    simulation.table().read(Account.class, "ann");
    simulation.table().scan(Account.class, "", "", 10);
    simulation.store().put("a", "1");
    simulation.store().get("a");
    simulation.store().get("b");

    Counts counts = simulation.counts();
    assertThat(counts.total()).isEqualTo(7);
    assertThat(counts.of("table")).isEqualTo(4);
    assertThat(counts.of("table", "writes")).isEqualTo(2);
    assertThat(counts.of("store", "reads")).isEqualTo(2);
    assertThat(counts.of("store", "deletes")).isZero();
    assertThat(counts)
        .hasToString(
            "{store reads=2, store sets=1, table reads=1, table scans=1, table writes=2}"
                + ", 8 rows");
  }

  @Test
  void counts_each_row_of_a_batch_and_of_a_scan_but_one_operation() {
    Counts before = simulation.counts();
    simulation
        .table()
        .write(
            Write.put("ann", new Account(1)),
            Write.put("bob", new Account(2)),
            Write.fence(Account.class, "ann", 1));
    Counts batch = simulation.counts().since(before);
    simulation.table().scan(Account.class, "", "", 1);
    Counts scan = simulation.counts().since(before).since(batch);

    assertThat(batch.total()).isEqualTo(1);
    assertThat(batch.rows()).isEqualTo(3);
    assertThat(scan.total()).isEqualTo(1);
    assertThat(scan.rows()).isEqualTo(1);
  }

  @Test
  void counts_since_an_earlier_moment_hold_only_what_was_done_since() {
    insert("ann");
    simulation.store().get("a");
    Counts before = simulation.counts();
    simulation.table().read(Account.class, "ann");

    Counts since = simulation.counts().since(before);
    assertThat(since.operations()).containsOnlyKeys("table reads");
    assertThat(since.rows()).isEqualTo(1);
    assertThat(before.of("table", "reads")).as("a count that was taken stays").isZero();
    assertThat(simulation.counts().since(simulation.counts()).total()).isZero();
  }

  @Test
  void counts_a_transaction_by_its_round_trips() {
    insert("ann");
    Counts before = simulation.counts();
    try (Transaction transaction = simulation.table().begin()) {
      Row<Account> row = transaction.lock(Account.class, "ann").orElseThrow();
      transaction.commit(Write.update(row, new Account(90)));
    }
    simulation.table().begin().close();

    assertThat(simulation.counts().since(before).operations())
        .containsOnlyKeys("table locks", "table commits");
  }

  @Test
  void counts_no_call_that_never_left_the_server() {
    simulation.clock().instant();
    simulation.scheduler().schedule(SECOND, () -> {});
    simulation.advance(SECOND);
    assertThatThrownBy(() -> simulation.table().scan(Account.class, "", "", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> simulation.table().write()).hasMessageContaining("empty");
    assertThatThrownBy(() -> simulation.store().put("a", "1", Duration.ZERO))
        .hasMessageContaining("PT0S");

    assertThat(simulation.counts().total()).isZero();
  }

  @Test
  void advancing_runs_each_task_at_its_own_time_also_those_that_tasks_schedule() {
    List<String> history = new ArrayList<>();
    simulation.scheduler().schedule(Duration.ofSeconds(5), () -> note(history, "b"));
    simulation
        .scheduler()
        .schedule(
            Duration.ofSeconds(2),
            () -> {
              note(history, "a");
              simulation.scheduler().schedule(SECOND, () -> note(history, "a's"));
              simulation.scheduler().schedule(Duration.ofSeconds(9), () -> note(history, "late"));
            });
    simulation.advance(Duration.ofSeconds(10));

    assertThat(history).containsExactly(after(2) + " a", after(3) + " a's", after(5) + " b");
    assertThat(simulation.clock().instant()).hasToString(after(10));
  }

  private void note(List<String> history, String name) {
    history.add(simulation.clock().instant() + " " + name);
  }

  @Test
  void tasks_of_the_same_time_run_in_the_order_in_which_they_were_scheduled() {
    StringBuilder history = new StringBuilder();
    for (String name : List.of("a", "b", "c", "d")) {
      simulation.scheduler().schedule(SECOND, () -> history.append(name));
    }
    simulation.advance(SECOND);
    assertThat(history).hasToString("abcd");
  }

  @Test
  void a_clock_that_a_task_moved_beyond_the_advance_is_not_moved_back() {
    simulation.scheduler().schedule(SECOND, () -> simulation.clock().move(Duration.ofHours(1)));
    simulation.advance(Duration.ofSeconds(2));
    assertThat(simulation.clock().instant()).hasToString(after(3601));
  }

  @Test
  void moving_the_clock_runs_nothing_and_may_go_back() {
    List<String> history = new ArrayList<>();
    simulation.scheduler().schedule(SECOND, () -> history.add("a"));
    simulation.clock().move(Duration.ofSeconds(5));
    simulation.clock().move(Duration.ofSeconds(-7));
    assertThat(history).isEmpty();
    assertThat(simulation.clock().instant()).hasToString(after(-2));
    simulation.advance(Duration.ofSeconds(3));
    assertThat(history).containsExactly("a");
    assertThatThrownBy(() -> simulation.advance(SECOND.negated()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_skewed_clock_goes_along_with_the_true_one() {
    var fast = simulation.clock().skewedBy(SECOND);
    var slow = simulation.clock().skewedBy(SECOND.negated());
    simulation.advance(Duration.ofMinutes(1));
    Instant now = simulation.clock().instant();
    assertThat(fast.instant()).isEqualTo(now.plusSeconds(1));
    assertThat(slow.instant()).isEqualTo(now.minusSeconds(1));
  }

  @Test
  void a_wait_that_could_never_end_is_reported_and_leaves_no_trace() {
    insert("ann");
    try (Transaction holder = simulation.table().begin();
        Transaction waiter = simulation.table().begin()) {
      holder.lock(Account.class, "ann");
      assertThatThrownBy(() -> waiter.lock(Account.class, "ann"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "this would wait forever: locks Account ann waits for a lock, and nobody else is"
                  + " running who could release it");
      assertThatThrownBy(() -> simulation.table().write(Write.put("ann", new Account(1))))
          .hasMessageContaining("this would wait forever: writes ann = Account[balance=1]");
      holder.commit();
      assertThat(waiter.lock(Account.class, "ann")).as("after the release").isPresent();
    }
  }
}
