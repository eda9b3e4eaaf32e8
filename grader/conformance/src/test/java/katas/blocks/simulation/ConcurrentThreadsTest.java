package katas.blocks.simulation;

import static katas.blocks.simulation.ConcurrentThreads.TIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Future;
import katas.blocks.DeadlockException;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many real threads on one simulation: nothing is lost, whoever waits goes on. */
class ConcurrentThreadsTest {
  record Account(int balance) {}

  private final Simulation simulation = Simulation.forCrowd();
  private final VersionedTable table = simulation.table();
  private final ConcurrentThreads threads = new ConcurrentThreads();

  ConcurrentThreadsTest() {
    table.write(Write.insert("ann", new Account(0)), Write.insert("bob", new Account(0)));
  }

  @AfterEach
  void stop() {
    threads.close();
  }

  private Row<Account> read(String key) {
    return table.read(Account.class, key).orElseThrow();
  }

  private static Account oneMore(Row<Account> row) {
    return new Account(row.value().balance() + 1);
  }

  @Test
  void a_counter_under_row_locks_counts_everybody() throws Exception {
    threads.together(
        () -> {
          try (Transaction transaction = table.begin()) {
            Row<Account> row = transaction.lock(Account.class, "ann").orElseThrow();
            return transaction.commit(Write.put("ann", oneMore(row)));
          }
        });
    assertThat(read("ann").value().balance()).isEqualTo(TIMES);
    assertThat(read("ann").version()).isEqualTo(1 + TIMES);
    assertThat(simulation.counts().of("table", "locks")).isEqualTo(TIMES);
  }

  @Test
  void a_counter_by_versions_counts_everybody() throws Exception {
    threads.together(
        () -> {
          Row<Account> row = read("ann");
          while (!table.write(Write.update(row, oneMore(row)))) {
            row = read("ann");
          }
          return null;
        });
    assertThat(read("ann").value().balance()).isEqualTo(TIMES);
  }

  @Test
  void a_counter_of_the_store_counts_everybody() throws Exception {
    threads.together(() -> simulation.store().increment("visits"));
    assertThat(simulation.store().get("visits")).contains("" + TIMES);
    assertThat(simulation.counts().of("store", "increments")).isEqualTo(TIMES);
  }

  @Test
  void locks_taken_in_any_order_end_in_a_deadlock_at_worst_and_never_in_a_hang() throws Exception {
    threads.together(
        () -> {
          boolean order = Thread.currentThread().getId() % 2 == 0;
          try (Transaction transaction = table.begin()) {
            transaction.lock(Account.class, order ? "ann" : "bob");
            transaction.lock(Account.class, order ? "bob" : "ann");
            return transaction.commit(
                Write.put("ann", oneMore(read("ann"))), Write.put("bob", oneMore(read("bob"))));
          } catch (DeadlockException e) {
            return false;
          }
        });
    assertThat(read("ann")).isEqualTo(new Row<>("ann", read("bob").value(), read("bob").version()));
    assertThat(read("ann").value().balance()).isPositive();
  }

  @Test
  void tasks_that_many_threads_schedule_all_run() throws Exception {
    threads.together(
        () ->
            simulation
                .scheduler()
                .schedule(Duration.ofSeconds(1), () -> simulation.store().increment("ran")));
    simulation.advance(Duration.ofSeconds(1));
    assertThat(simulation.store().get("ran")).contains("" + TIMES);
  }

  @Test
  void a_crash_wakes_those_who_wait_for_the_locks_of_the_dead_server() throws Exception {
    Gate sound = simulation.controls().gate();
    Transaction dead = table.begin();
    dead.lock(Account.class, "ann");
    Future<Boolean> waiter = threads.submit(() -> table.write(Write.put("ann", new Account(1))));
    await().until(() -> simulation.counts().of("table", "writes") == 2);
    simulation.injectFaults(1, new SeededFaults.Rates(0, 0, 1000, 0, Duration.ofSeconds(1)));
    assertThatThrownBy(() -> simulation.store().get("a")).isInstanceOf(ServerCrash.class);
    simulation.controls().useGate(sound);
    assertThat(waiter.get()).isTrue();
  }

  @Test
  void a_thread_that_is_interrupted_while_it_waits_gives_up() throws Exception {
    try (Transaction holder = table.begin()) {
      holder.lock(Account.class, "ann");
      Future<Throwable> waiter =
          threads.submit(
              () -> {
                Thread.currentThread().interrupt();
                try (Transaction transaction = table.begin()) {
                  transaction.lock(Account.class, "ann");
                  return new AssertionError("it got the lock");
                } catch (IllegalStateException e) {
                  return e;
                }
              });
      assertThat(waiter.get()).hasMessageContaining("interrupted while waiting for a lock");
    }
  }
}
