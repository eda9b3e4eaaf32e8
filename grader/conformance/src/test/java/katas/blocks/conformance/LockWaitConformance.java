package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import katas.blocks.DeadlockException;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;

/** What {@link Transaction} and the table promise to those who wait for a locked row. */
public abstract class LockWaitConformance extends TableRows {

  /** A second server that locks a row and lets it go. */
  private int lockAndRelease(String key) {
    try (Transaction other = table.begin()) {
      return lockedBalance(other, key);
    }
  }

  @Test
  void a_lock_waits_for_the_commit_and_sees_what_it_wrote() throws Exception {
    insert("ann");
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "ann");
      int seen =
          harness.whenWaiting(
              () -> lockAndRelease("ann"),
              () -> transaction.commit(Write.put("ann", new Account(90))));
      assertThat(seen).isEqualTo(90);
    }
  }

  @Test
  void a_lock_that_waited_for_a_row_that_was_deleted_finds_none() throws Exception {
    insert("ann");
    try (Transaction transaction = table.begin()) {
      Row<Account> row = transaction.lock(Account.class, "ann").orElseThrow();
      boolean found =
          harness.whenWaiting(
              () -> {
                try (Transaction other = table.begin()) {
                  return other.lock(Account.class, "ann").isPresent();
                }
              },
              () -> transaction.commit(Write.delete(row)));
      assertThat(found).isFalse();
    }
  }

  @Test
  void a_write_waits_for_a_locked_row_and_then_checks_its_condition() throws Exception {
    insert("ann", "bob");
    Row<Account> stale = read("ann");
    Callable<Boolean> update =
        () -> table.write(Write.put("bob", new Account(0)), Write.update(stale, new Account(1)));
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "ann");
      boolean written =
          harness.whenWaiting(
              update,
              () -> {
                assertThat(balance("bob")).as("nothing of a batch that waits").isEqualTo(100);
                transaction.commit(Write.put("ann", new Account(90)));
              });
      assertThat(written).as("the version has changed meanwhile").isFalse();
    }
    assertThat(balance("ann")).isEqualTo(90);
    assertThat(balance("bob")).isEqualTo(100);
  }

  @Test
  void a_write_that_waits_holds_no_lock_of_its_other_rows() throws Exception {
    insert("ann", "bob", "cyd");
    Callable<Boolean> puts =
        () ->
            table.write(
                Write.put("ann", new Account(1)),
                Write.put("bob", new Account(1)),
                Write.put("cyd", new Account(1)));
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "bob");
      boolean written =
          harness.whenWaiting(
              puts,
              () -> {
                assertThat(isLocked("ann")).as("a row before the one that is locked").isFalse();
                assertThat(isLocked("cyd")).as("a row behind it").isFalse();
                transaction.commit();
              });
      assertThat(written).isTrue();
    }
  }

  @Test
  void put_and_delete_wait_for_a_locked_row_too() throws Exception {
    insert("ann");
    Row<Account> row = read("ann");
    for (Write write : List.of(Write.put("ann", new Account(1)), Write.delete(row))) {
      try (Transaction transaction = table.begin()) {
        lockedBalance(transaction, "ann");
        boolean written = harness.whenWaiting(() -> table.write(write), transaction::close);
        assertThat(written).as("%s", write).isEqualTo(write instanceof Write.Put);
      }
    }
  }

  @Test
  void close_rolls_back_and_releases_all_locks() throws Exception {
    insert("ann", "bob");
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "ann");
      lockedBalance(transaction, "bob");
      int seen = harness.whenWaiting(() -> lockAndRelease("ann"), transaction::close);
      assertThat(seen).isEqualTo(100);
    }
    assertThat(isLocked("bob")).isFalse();
    assertThat(read("ann").version()).isEqualTo(1);
  }

  @Test
  void a_commit_that_is_refused_writes_nothing_and_ends_the_transaction() throws Exception {
    insert("ann", "bob");
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "ann");
      AtomicBoolean committed = new AtomicBoolean(true);
      int seen =
          harness.whenWaiting(
              () -> lockAndRelease("ann"),
              () ->
                  committed.set(
                      transaction.commit(
                          Write.put("ann", new Account(0)), Write.insert("bob", new Account(0)))));
      assertThat(committed).isFalse();
      assertThat(seen).isEqualTo(100);
      expectEnded(transaction);
    }
  }

  @Test
  void a_commit_writes_rows_that_it_has_not_locked_and_waits_for_them() throws Exception {
    insert("ann", "bob");
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "ann");
      boolean written =
          harness.whenWaiting(
              () -> {
                try (Transaction other = table.begin()) {
                  lockedBalance(other, "bob");
                  return other.commit(Write.put("ann", new Account(1)));
                }
              },
              transaction::close);
      assertThat(written).isTrue();
    }
    assertThat(balance("ann")).isEqualTo(1);
  }

  @Test
  void a_circle_of_two_has_one_victim_and_the_other_goes_on() throws Exception {
    insert("ann", "bob");
    AtomicBoolean mineWentOn = new AtomicBoolean();
    Transaction mine = table.begin();
    lockedBalance(mine, "bob");
    boolean othersWentOn =
        harness.whenWaiting(
            () -> goesOn(table.begin(), "ann", "bob"),
            () -> mineWentOn.set(goesOn(mine, "bob", "ann")));
    assertThat(List.of(mineWentOn.get(), othersWentOn)).containsExactlyInAnyOrder(true, false);
    assertThat(balance("ann") + balance("bob")).as("one of them wrote").isEqualTo(2);
    assertThat(isLocked("ann") || isLocked("bob")).isFalse();
  }

  private boolean goesOn(Transaction transaction, String first, String second) {
    try (transaction) {
      lockedBalance(transaction, first);
      lockedBalance(transaction, second);
      return transaction.commit(Write.put("ann", new Account(1)), Write.put("bob", new Account(1)));
    } catch (DeadlockException e) {
      expectEnded(transaction);
      return false;
    }
  }
}
