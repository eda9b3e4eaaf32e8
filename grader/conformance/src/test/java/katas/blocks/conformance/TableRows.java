package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The rows that the table's suites write, and what each of their tests begins and ends with. */
public abstract class TableRows {
  Harness.Waiting<VersionedTable> harness;
  VersionedTable table;

  /** An account; its balance tells one write from the other. */
  public record Account(int balance) {}

  /** A record of the same shape, so a table of its own. */
  public record Purse(int balance) {}

  /** Money. */
  public record Money(long cents, String currency) {}

  /** A line of an order. */
  public record Line(String article, int count, Money price) {}

  /** Everything that a row may hold. */
  public record Order(
      String id,
      boolean paid,
      double discount,
      DayOfWeek delivery,
      Instant placed,
      Duration grace,
      Money total,
      List<Line> lines,
      Set<String> tags) {}

  /** A harness around an empty table. */
  protected abstract Harness.Waiting<VersionedTable> newHarness() throws Exception;

  @BeforeEach
  void start() throws Exception {
    harness = newHarness();
    table = harness.block();
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  /** Inserts accounts with a balance of 100. */
  void insert(String... keys) {
    for (String key : keys) {
      if (!table.write(Write.insert(key, new Account(100)))) {
        throw new AssertionError("the table should be empty, but " + key + " is refused");
      }
    }
  }

  Row<Account> read(String key) {
    return table
        .read(Account.class, key)
        .orElseThrow(() -> new AssertionError("there is no account " + key));
  }

  int balance(String key) {
    return read(key).value().balance();
  }

  int lockedBalance(Transaction transaction, String key) {
    return transaction
        .lock(Account.class, key)
        .orElseThrow(() -> new AssertionError("there is no account " + key))
        .value()
        .balance();
  }

  boolean isLocked(String key) {
    try (Transaction other = table.begin()) {
      return other.tryLock(Account.class, key).isEmpty();
    }
  }

  static void expectEnded(Transaction transaction) {
    assertThatThrownBy(() -> transaction.lock(Account.class, "ann"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> transaction.tryLock(Account.class, "ann"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> transaction.commit(Write.put("ann", new Account(5))))
        .isInstanceOf(IllegalStateException.class);
    transaction.close();
    transaction.close();
  }
}
