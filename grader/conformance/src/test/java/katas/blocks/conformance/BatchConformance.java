package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import katas.blocks.Row;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;

/** What {@link katas.blocks.VersionedTable} promises about batches of writes. */
public abstract class BatchConformance extends TableRows {

  @Test
  void a_batch_is_written_wholly() {
    insert("ann", "bob");
    boolean written =
        table.write(
            Write.update(read("ann"), new Account(90)),
            Write.delete(read("bob")),
            Write.insert("cid", new Account(10)),
            Write.put("dan", new Purse(5)),
            Write.fence(Account.class, "ann", 1));
    assertThat(written).isTrue();
    assertThat(balance("ann")).isEqualTo(90);
    assertThat(table.read(Account.class, "bob")).isEmpty();
    assertThat(balance("cid")).isEqualTo(10);
    assertThat(table.read(Purse.class, "dan")).isPresent();
  }

  @Test
  void a_batch_with_one_condition_that_does_not_hold_changes_nothing() {
    insert("ann", "bob");
    Row<Account> stale = read("bob");
    table.write(Write.put("bob", new Account(50)), Write.fence(Account.class, "f", 5));
    List<Write> refused =
        List.of(
            Write.insert("bob", new Account(0)),
            Write.update(stale, new Account(0)),
            Write.delete(stale),
            Write.fence(Account.class, "f", 4));
    for (Write write : refused) {
      for (boolean first : List.of(true, false)) {
        Write good = Write.put("ann", new Account(0));
        Write alsoGood = Write.insert("cid", new Account(0));
        List<Write> batch = first ? List.of(write, good, alsoGood) : List.of(good, alsoGood, write);
        assertThat(table.write(batch)).as("%s", batch).isFalse();
      }
    }
    assertThat(read("ann")).isEqualTo(new Row<>("ann", new Account(100), 1));
    assertThat(read("bob")).isEqualTo(new Row<>("bob", new Account(50), 2));
    assertThat(table.read(Account.class, "cid")).isEmpty();
  }

  @Test
  void a_batch_holds_one_to_a_hundred_writes() {
    assertRefused(List.of());
    assertRefused(inserts(101));
    assertThat(table.scan(Account.class, "", "", 1000)).isEmpty();
    assertThat(table.write(inserts(100))).isTrue();
    assertThat(table.scan(Account.class, "", "", 1000)).hasSize(100);
  }

  private static List<Write> inserts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Write.insert("key " + i, new Account(i)))
        .toList();
  }

  @Test
  void a_batch_holds_one_write_and_one_fence_a_row() {
    assertRefused(List.of(Write.put("ann", new Account(1)), Write.insert("ann", new Account(2))));
    assertRefused(
        List.of(Write.fence(Account.class, "ann", 2), Write.fence(Account.class, "ann", 1)));
    assertThat(
            table.write(
                Write.put("ann", new Account(1)),
                Write.put("ann", new Purse(1)),
                Write.fence(Account.class, "ann", 1),
                Write.fence(Purse.class, "ann", 1)))
        .isTrue();
  }

  private void assertRefused(List<Write> batch) {
    assertThatThrownBy(() -> table.write(batch)).isInstanceOf(IllegalArgumentException.class);
  }
}
