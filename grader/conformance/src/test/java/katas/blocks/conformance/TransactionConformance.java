package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;

/** What {@link Transaction} promises about locks and about its end. */
public abstract class TransactionConformance extends TableRows {

  @Test
  void a_lock_gives_the_row_and_a_commit_writes_it() {
    insert("ann");
    try (Transaction transaction = table.begin()) {
      Row<Account> row = transaction.lock(Account.class, "ann").orElseThrow();
      assertThat(row).isEqualTo(new Row<>("ann", new Account(100), 1));
      assertThat(transaction.commit(Write.update(row, new Account(90)))).isTrue();
    }
    assertThat(read("ann")).isEqualTo(new Row<>("ann", new Account(90), 2));
    assertThat(isLocked("ann")).as("after the commit").isFalse();
  }

  @Test
  void a_row_that_does_not_exist_cannot_be_locked() {
    try (Transaction transaction = table.begin()) {
      assertThat(transaction.lock(Account.class, "ann")).isEmpty();
      assertThat(transaction.tryLock(Account.class, "ann")).isEmpty();
      insert("ann");
      assertThat(isLocked("ann")).isFalse();
    }
  }

  @Test
  void a_locked_row_can_be_read_and_scanned_by_others() {
    insert("ann");
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "ann");
      assertThat(balance("ann")).isEqualTo(100);
      assertThat(table.scan(Account.class, "", "", 10)).hasSize(1);
    }
  }

  @Test
  void try_lock_skips_what_another_transaction_has_and_takes_the_rest() {
    insert("ann", "bob");
    try (Transaction one = table.begin();
        Transaction two = table.begin()) {
      assertThat(one.tryLock(Account.class, "ann")).isPresent();
      assertThat(two.tryLock(Account.class, "ann")).as("another has it").isEmpty();
      assertThat(two.tryLock(Account.class, "bob")).isPresent();
      assertThat(one.tryLock(Account.class, "ann")).as("its own").isPresent();
      assertThat(lockedBalance(one, "ann")).as("its own").isEqualTo(100);
    }
  }

  @Test
  void rows_of_the_same_key_and_another_type_are_not_locked() {
    insert("ann");
    table.write(Write.insert("ann", new Purse(5)));
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "ann");
      assertThat(table.write(Write.put("ann", new Purse(6)))).isTrue();
    }
  }

  @Test
  void a_fence_waits_for_no_lock() {
    insert("ann");
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "ann");
      assertThat(table.write(Write.fence(Account.class, "ann", 1))).isTrue();
    }
  }

  @Test
  void an_empty_commit_releases_the_locks() {
    insert("ann");
    try (Transaction transaction = table.begin()) {
      lockedBalance(transaction, "ann");
      assertThat(transaction.commit()).isTrue();
      assertThat(isLocked("ann")).isFalse();
    }
  }

  @Test
  void a_commit_holds_at_most_a_hundred_writes_and_one_a_row() {
    insert("ann");
    Write write = Write.put("ann", new Account(1));
    try (Transaction transaction = table.begin()) {
      assertThatThrownBy(() -> transaction.commit(write, write))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> transaction.commit(Collections.nCopies(101, write)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(balance("ann")).isEqualTo(100);
  }

  @Test
  void after_the_end_every_call_throws_and_close_does_nothing() {
    insert("ann");
    Transaction committed = table.begin();
    committed.commit(Write.put("ann", new Account(1)));
    expectEnded(committed);
    Transaction closed = table.begin();
    closed.close();
    expectEnded(closed);
    assertThat(balance("ann")).isEqualTo(1);
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_null_argument_is_refused() {
    try (Transaction transaction = table.begin()) {
      assertThatThrownBy(() -> transaction.lock(null, "ann"))
          .isInstanceOf(NullPointerException.class);
      assertThatThrownBy(() -> transaction.lock(Account.class, null))
          .isInstanceOf(NullPointerException.class);
      assertThatThrownBy(() -> transaction.tryLock(Account.class, null))
          .isInstanceOf(NullPointerException.class);
      assertThatThrownBy(() -> transaction.commit((List<Write>) null))
          .isInstanceOf(NullPointerException.class);
    }
  }
}
