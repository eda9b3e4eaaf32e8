package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import katas.blocks.Row;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;

/**
 * What {@link katas.blocks.VersionedTable} promises about single writes. Batches, scans, fences and
 * transactions have suites of their own.
 */
public abstract class VersionedTableConformance extends TableRows {

  @Test
  void a_row_that_was_never_written_is_not_there() {
    assertThat(table.read(Account.class, "ann")).isEmpty();
  }

  @Test
  void versions_count_from_one_by_one() {
    assertThat(table.write(Write.insert("ann", new Account(1)))).isTrue();
    assertThat(read("ann")).isEqualTo(new Row<>("ann", new Account(1), 1));
    assertThat(table.write(Write.update(read("ann"), new Account(2)))).isTrue();
    assertThat(read("ann")).isEqualTo(new Row<>("ann", new Account(2), 2));
    assertThat(table.write(Write.put("ann", new Account(3)))).isTrue();
    assertThat(read("ann")).isEqualTo(new Row<>("ann", new Account(3), 3));
  }

  @Test
  void a_change_to_the_same_content_counts_too() {
    insert("ann");
    table.write(Write.update(read("ann"), new Account(100)));
    assertThat(read("ann").version()).isEqualTo(2);
  }

  @Test
  void insert_is_refused_when_the_key_exists() {
    insert("ann");
    assertThat(table.write(Write.insert("ann", new Account(5)))).isFalse();
    assertThat(read("ann")).isEqualTo(new Row<>("ann", new Account(100), 1));
  }

  @Test
  void each_record_type_is_a_table_of_its_own() {
    insert("ann");
    assertThat(table.write(Write.insert("ann", new Purse(7)))).isTrue();
    assertThat(balance("ann")).isEqualTo(100);
    assertThat(table.read(Purse.class, "ann").map(Row::value)).contains(new Purse(7));
    assertThat(table.scan(Purse.class, "", "", 10)).hasSize(1);
  }

  @Test
  void update_is_refused_when_the_version_is_no_longer_current() {
    insert("ann");
    Row<Account> stale = read("ann");
    table.write(Write.update(stale, new Account(1)));
    assertThat(table.write(Write.update(stale, new Account(2)))).as("an older version").isFalse();
    Row<Account> future = new Row<>("ann", new Account(1), 3);
    assertThat(table.write(Write.update(future, new Account(2)))).as("a newer version").isFalse();
    assertThat(read("ann")).isEqualTo(new Row<>("ann", new Account(1), 2));
  }

  @Test
  void update_and_delete_are_refused_when_the_row_is_gone() {
    insert("ann");
    Row<Account> row = read("ann");
    assertThat(table.write(Write.delete(row))).isTrue();
    assertThat(table.write(Write.update(row, new Account(1)))).isFalse();
    assertThat(table.write(Write.delete(row))).isFalse();
    assertThat(table.read(Account.class, "ann")).isEmpty();
  }

  @Test
  void delete_is_refused_when_the_version_is_no_longer_current() {
    insert("ann");
    Row<Account> stale = read("ann");
    table.write(Write.put("ann", new Account(1)));
    assertThat(table.write(Write.delete(stale))).isFalse();
    assertThat(balance("ann")).isEqualTo(1);
  }

  @Test
  void put_writes_whether_the_row_exists_or_not() {
    assertThat(table.write(Write.put("ann", new Account(1)))).isTrue();
    assertThat(read("ann")).isEqualTo(new Row<>("ann", new Account(1), 1));
    assertThat(table.write(Write.put("ann", new Account(2)))).isTrue();
    assertThat(read("ann")).isEqualTo(new Row<>("ann", new Account(2), 2));
  }

  @Test
  void a_row_that_is_inserted_again_starts_at_version_one() {
    insert("ann");
    table.write(Write.update(read("ann"), new Account(1)));
    table.write(Write.delete(read("ann")));
    insert("ann");
    assertThat(read("ann").version()).isEqualTo(1);
  }

  @Test
  void a_row_gives_back_everything_that_it_was_given() {
    Money price = new Money(1_999_999_999_999L, "EUR");
    Order order =
        new Order(
            "ö-1 \"quoted\" 'too' \\ \n 𝄞",
            true,
            0.1,
            DayOfWeek.SUNDAY,
            Instant.parse("2026-01-05T09:00:00.123456Z"),
            Duration.ofMinutes(10),
            price,
            List.of(new Line("tea", 2, price), new Line("", -1, new Money(0, "EUR"))),
            Set.of("a", "b"));
    Order bare =
        new Order(
            "",
            false,
            -1,
            DayOfWeek.MONDAY,
            Instant.EPOCH,
            Duration.ZERO,
            price,
            List.of(),
            Set.of());
    table.write(Write.insert("full", order), Write.insert("bare", bare));
    assertThat(table.read(Order.class, "full").map(Row::value)).contains(order);
    assertThat(table.scan(Order.class, "", "", 10))
        .containsExactly(new Row<>("bare", bare, 1), new Row<>("full", order, 1));
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_null_argument_is_refused() {
    Write good = Write.put("ann", new Account(1));
    assertThatThrownBy(() -> table.read(null, "ann")).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> table.read(Account.class, null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> table.write((List<Write>) null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> table.write(Arrays.asList(good, null)))
        .isInstanceOf(NullPointerException.class);
    assertThat(table.read(Account.class, "ann")).isEmpty();
  }
}
