package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.UnavailableException;
import katas.blocks.Write;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The explorer on toy servers: it finds each planted bug, and lets each correct server pass. */
class ExplorationTest {
  record Account(int balance) {}

  /** Two accounts with 100 each. */
  static final class Bank {
    final Simulation simulation;

    Bank(Simulation simulation) {
      this.simulation = simulation;
      simulation.table().write(Write.insert("ann", new Account(100)));
      simulation.table().write(Write.insert("bob", new Account(100)));
    }

    Row<Account> read(String key) {
      return simulation.table().read(Account.class, key).orElseThrow();
    }

    int balance(String key) {
      return read(key).value().balance();
    }

    void addUnsafely(String key, int amount) {
      int balance = balance(key);
      simulation.table().write(Write.put(key, new Account(balance + amount))); // BUG: overwrites
    }

    void addByVersion(String key, int amount) {
      Row<Account> row;
      do {
        row = read(key);
      } while (!simulation
          .table()
          .write(Write.update(row, new Account(row.value().balance() + amount))));
    }

    void addByLock(String key, int amount) {
      try (Transaction transaction = simulation.table().begin()) {
        int balance = transaction.lock(Account.class, key).orElseThrow().value().balance();
        transaction.commit(Write.put(key, new Account(balance + amount)));
      }
    }

    void transfer(String from, String to) {
      try (Transaction transaction = simulation.table().begin()) {
        Row<Account> source = transaction.lock(Account.class, from).orElseThrow();
        Row<Account> target = transaction.lock(Account.class, to).orElseThrow();
        transaction.commit(
            Write.update(source, new Account(source.value().balance() - 10)),
            Write.update(target, new Account(target.value().balance() + 10)));
      }
    }

    void transferInTwoWrites(String from, String to) {
      addByVersion(from, -10);
      addByVersion(to, 10);
    }

    void expectSum(int expected) {
      assertThat(balance("ann") + balance("bob"))
          .as("the sum of both accounts")
          .isEqualTo(expected);
    }
  }

  private static Exploration<Bank> twoAdd(Step<Bank> add) {
    return Exploration.of(Bank::new)
        .server("A", add)
        .server("B", add)
        .check(bank -> bank.expectSum(220));
  }

  @RepeatedTest(50)
  void finds_a_lost_update_every_time() {
    Violation violation =
        catchThrowableOfType(
            Violation.class, () -> twoAdd(bank -> bank.addUnsafely("ann", 10)).explore());
    assertThat(violation)
        .hasMessageContaining("the sum of both accounts")
        .hasMessageContaining(
            """
              A reads Account ann: Account[balance=100] version 1
              B reads Account ann: Account[balance=100] version 1
              B writes ann = Account[balance=110] over any version
              A writes ann = Account[balance=110] over any version
            """);
  }

  @Test
  void replays_the_run_that_failed() {
    Exploration<Bank> exploration = twoAdd(bank -> bank.addUnsafely("ann", 10));
    Violation violation = catchThrowableOfType(Violation.class, exploration::explore);
    System.setProperty(Exploration.REPLAY, violation.replay());
    try {
      assertThatThrownBy(exploration::explore)
          .isInstanceOf(Violation.class)
          .hasMessage(violation.getMessage());
    } finally {
      System.clearProperty(Exploration.REPLAY);
    }
  }

  @RepeatedTest(50)
  void lets_correct_servers_pass_every_time() {
    Exploration.Summary versions = twoAdd(bank -> bank.addByVersion("ann", 10)).explore();
    Exploration.Summary locks = twoAdd(bank -> bank.addByLock("ann", 10)).explore();
    assertThat(versions.exhaustive()).isTrue();
    assertThat(locks.exhaustive()).isTrue();
    assertThat(versions.runs()).isBetween(4, 60);
    assertThat(locks.runs()).isBetween(2, 4);
  }

  @Test
  void tries_one_order_only_when_steps_commute() {
    Exploration.Summary summary =
        Exploration.of(Bank::new)
            .server("A", bank -> bank.addByVersion("ann", 10))
            .server("B", bank -> bank.addByVersion("bob", 10))
            .check(bank -> bank.expectSum(220))
            .explore();
    assertThat(summary).isEqualTo(new Exploration.Summary(1, true));
  }

  @Test
  void finds_a_deadlock_of_row_locks() {
    assertThatThrownBy(
            () ->
                Exploration.of(Bank::new)
                    .server("A", bank -> bank.transfer("ann", "bob"))
                    .server("B", bank -> bank.transfer("bob", "ann"))
                    .check(bank -> bank.expectSum(200))
                    .explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("DeadlockException")
        .hasMessageContaining("A locks Account ann")
        .hasMessageContaining("B locks Account bob");
  }

  @Test
  void finds_a_crash_between_two_writes() {
    assertThatThrownBy(
            () ->
                Exploration.of(Bank::new)
                    .server("A", bank -> bank.transferInTwoWrites("ann", "bob"))
                    .faults(Fault.CRASH)
                    .check(bank -> bank.expectSum(200))
                    .explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("A writes ann = Account[balance=90] over version 1, and crashes");
  }

  @Test
  void releases_the_locks_of_a_server_that_crashed() {
    Exploration.Summary summary =
        Exploration.of(Bank::new)
            .server("A", bank -> bank.transfer("ann", "bob"))
            .server("B", bank -> bank.transfer("ann", "bob"))
            .faults(Fault.values())
            .check(bank -> bank.expectSum(200))
            .explore();
    assertThat(summary.exhaustive()).isTrue();
    assertThat(summary.runs()).isGreaterThan(20);
  }

  @Test
  void finds_a_request_repeated_after_a_lost_answer() {
    assertThatThrownBy(
            () ->
                Exploration.of(Bank::new)
                    .server("A", ExplorationTest::addOnceOrAgain)
                    .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER)
                    .check(bank -> bank.expectSum(210))
                    .explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("no answer (but it took effect)");
  }

  private static void addOnceOrAgain(Bank bank) {
    try {
      bank.addByLock("ann", 10);
    } catch (UnavailableException e) {
      bank.addByLock("ann", 10); // BUG: the first call may have taken effect
    }
  }

  @Test
  void runs_tasks_as_servers_of_their_own() {
    assertThatThrownBy(
            () ->
                Exploration.of(Bank::new)
                    .server(
                        "A",
                        bank ->
                            bank.simulation
                                .scheduler()
                                .schedule(Duration.ofSeconds(1), () -> bank.addUnsafely("ann", 10)))
                    .event("time", bank -> bank.simulation.advance(Duration.ofSeconds(1)))
                    .server("B", bank -> bank.addUnsafely("ann", 5))
                    .afterwards(
                        "a second passes", bank -> bank.simulation.advance(Duration.ofSeconds(1)))
                    .check(bank -> bank.expectSum(215))
                    .explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("A's task 0 writes");
  }

  @Test
  void says_so_when_a_lock_of_the_jvm_is_waited_for_in_a_circle() {
    Object left = new Object();
    Object right = new Object();
    assertThatThrownBy(
            () ->
                Exploration.of(Bank::new)
                    .thread("one", "A", bank -> inside(left, right, bank))
                    .thread("one", "B", bank -> inside(right, left, bank))
                    .check(bank -> bank.expectSum(200))
                    .explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("deadlock")
        .hasMessageContaining("A waits forever")
        .hasMessageContaining("B waits forever");
  }

  private static void inside(Object first, Object second, Bank bank) {
    synchronized (first) {
      bank.addUnsafely("ann", 0);
      synchronized (second) {
        bank.addUnsafely("ann", 0);
      }
    }
  }

  @Test
  void passes_threads_of_one_server_that_share_a_lock_correctly() {
    Step<Bank> locked = lockedBy(new Object());
    Exploration.Summary summary =
        Exploration.of(Bank::new)
            .thread("one", "A", locked)
            .thread("one", "B", locked)
            .check(bank -> bank.expectSum(220))
            .explore();
    assertThat(summary.exhaustive()).isTrue();
  }

  private static Step<Bank> lockedBy(Object lock) {
    return bank -> {
      synchronized (lock) {
        bank.addUnsafely("ann", 10);
      }
    };
  }

  @Test
  void fails_two_servers_that_share_a_lock() {
    assertThatThrownBy(() -> twoAdd(lockedBy(new Object())).explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("two servers are two machines")
        .hasMessageContaining("B waits for a lock that A holds");
  }

  @Test
  void fails_two_servers_that_share_a_lock_of_the_library() {
    ReentrantLock lock = new ReentrantLock();
    assertThatThrownBy(
            () ->
                twoAdd(
                        bank -> {
                          lock.lock();
                          try {
                            bank.addUnsafely("ann", 10);
                          } finally {
                            lock.unlock();
                          }
                        })
                    .explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("two servers are two machines");
  }

  @Test
  void fails_two_servers_that_signal_each_other_in_memory() {
    Semaphore permit = new Semaphore(1);
    assertThatThrownBy(
            () ->
                twoAdd(
                        bank -> {
                          permit.acquire();
                          bank.addUnsafely("ann", 10);
                          permit.release();
                        })
                    .explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("two servers are two machines")
        .hasMessageContaining("a signal of another server");
  }

  @Test
  void fails_a_server_that_has_a_thread_of_its_own() {
    assertThatThrownBy(
            () ->
                Exploration.of(Bank::new)
                    .server(
                        "A",
                        bank -> {
                          Thread thread = new Thread(() -> bank.addByVersion("ann", 10));
                          thread.setUncaughtExceptionHandler((any, thrown) -> {});
                          thread.start();
                          thread.join();
                        })
                    .check(bank -> {})
                    .explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("a server has no threads of its own")
        .hasMessageContaining("reads Account ann");
  }

  @Test
  void says_so_when_requests_never_end() {
    assertThatThrownBy(
            () ->
                Exploration.of(Bank::new)
                    .server(
                        "A",
                        bank -> {
                          while (bank.balance("ann") == 100) {
                            bank.balance("bob");
                          }
                        })
                    .check(bank -> bank.expectSum(200))
                    .explore())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("the requests never end");
  }

  @Test
  void goes_on_by_seeds_beyond_its_bound() {
    Exploration.Summary summary =
        Exploration.of(Bank::new)
            .server("A", bank -> bank.addByVersion("ann", 10))
            .server("B", bank -> bank.addByVersion("ann", 10))
            .faults(Fault.CRASH)
            .bound(3)
            .check(bank -> assertThat(bank.balance("bob")).isEqualTo(100))
            .explore();
    assertThat(summary.exhaustive()).isFalse();
    assertThat(summary.runs()).isEqualTo(303);
  }

  @Test
  void finds_a_server_that_waits_for_one_that_stands_still() {
    assertThatThrownBy(
            () ->
                Exploration.of(Bank::new)
                    .server("A", bank -> bank.addByLock("ann", 10))
                    .server("B", bank -> bank.addByLock("ann", 10))
                    .exploreStalls())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("a server waits for another one that stands still");
  }

  @Test
  void finds_a_server_that_waits_for_a_lock_of_the_jvm() {
    Step<Bank> locked = lockedBy(new Object());
    assertThatThrownBy(
            () ->
                Exploration.of(Bank::new)
                    .thread("one", "A", locked)
                    .thread("one", "B", locked)
                    .exploreStalls())
        .isInstanceOf(Violation.class)
        .hasMessageContaining("a server waits for another one that stands still");
  }

  @Test
  void lets_servers_pass_that_do_not_hold_each_other_up() {
    Exploration.Summary summary =
        Exploration.of(Bank::new)
            .server("A", bank -> bank.addByVersion("ann", 10))
            .server("B", bank -> bank.addByLock("bob", 10))
            .exploreStalls();
    assertThat(summary.runs()).isGreaterThan(4);
  }
}
