package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import katas.blocks.Transaction;
import katas.blocks.Write;
import katas.blocks.simulation.Simulation;
import org.junit.jupiter.api.Test;

class RowCountingTableTest {
  /** A row of the test. */
  record Seat(String holder) {}

  private final RowCountingTable table = new RowCountingTable(new Simulation().table());

  @Test
  void rows_count_from_their_insertion_to_their_deletion() {
    table.write(Write.insert("a", new Seat("ann")), Write.insert("b", new Seat("bob")));
    table.write(Write.delete(table.read(Seat.class, "a").orElseThrow()));

    assertThat(table.rows()).isEqualTo(1);
    assertThat(table.readAll(Seat.class, Set.of("a", "b"))).containsOnlyKeys("b");
  }

  @Test
  void a_batch_that_is_refused_or_rolled_back_counts_nothing() {
    table.write(Write.insert("a", new Seat("ann")));

    assertThat(table.write(Write.insert("a", new Seat("bob")), Write.insert("b", new Seat("bob"))))
        .isFalse();
    try (Transaction transaction = table.begin()) {
      transaction.lock(Seat.class, "a");
    }
    assertThat(table.rows()).isEqualTo(1);
  }

  @Test
  void what_a_transaction_commits_counts() {
    try (Transaction transaction = table.begin()) {
      assertThat(transaction.commit(List.of(Write.insert("a", new Seat("ann"))))).isTrue();
    }

    assertThat(table.rows()).isEqualTo(1);
  }
}
