package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import katas.blocks.Row;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;

/** What {@link katas.blocks.VersionedTable} promises about scans and about fences. */
public abstract class ScanAndFenceConformance extends TableRows {

  private List<String> keys(String prefix, String after, int limit) {
    return table.scan(Account.class, prefix, after, limit).stream().map(Row::key).toList();
  }

  private boolean fence(String key, long token) {
    return table.write(Write.fence(Account.class, key, token));
  }

  @Test
  void a_scan_of_an_empty_table_finds_nothing() {
    assertThat(keys("", "", 1)).isEmpty();
  }

  @Test
  void a_scan_gives_whole_rows_as_they_stand() {
    insert("ann");
    table.write(Write.update(read("ann"), new Account(7)));
    assertThat(table.scan(Account.class, "", "", 10))
        .containsExactly(new Row<>("ann", new Account(7), 2));
  }

  @Test
  void a_scan_goes_in_the_order_of_the_keys_whatever_the_order_of_the_inserts() {
    insert("b", "", "Z", "a-2", "\uFFFD", "a-10", "é", "\0", "a", "_", "a b", "𝄞", "€", "\0a");
    List<String> ascii = List.of("\0a", "Z", "_", "a", "a b", "a-10", "a-2", "b");
    List<String> sorted = new ArrayList<>(ascii);
    sorted.addAll(List.of("é", "€", "𝄞", "\uFFFD")); // by code points the last two change places
    assertThat(keys("", "\0", 100)).containsExactlyElementsOf(sorted);
    assertThat(keys("a", "", 100)).containsExactly("a", "a b", "a-10", "a-2");
  }

  @Test
  void several_rows_are_read_in_the_order_of_the_keys_that_were_asked_for() {
    insert("a", "b", "c");
    table.write(Write.update(read("b"), new Account(7)));
    Map<String, Row<Account>> found =
        table.readAll(Account.class, List.of("c", "x", "b", "c", "a%"));
    assertThat(found)
        .containsExactly(
            Map.entry("c", new Row<>("c", new Account(100), 1)),
            Map.entry("b", new Row<>("b", new Account(7), 2)));
  }

  @Test
  void no_keys_find_no_rows_and_each_type_has_its_own() {
    insert("a");
    assertThat(table.readAll(Account.class, List.of())).isEmpty();
    assertThat(table.readAll(Purse.class, List.of("a"))).isEmpty();
  }

  @Test
  void a_thousand_keys_are_read_at_once_and_no_more() {
    insert("k7");
    List<String> keys = IntStream.range(0, 1001).mapToObj(i -> "k" + i).toList();
    assertThat(table.readAll(Account.class, keys.subList(0, 1000))).containsOnlyKeys("k7");
    assertThatThrownBy(() -> table.readAll(Account.class, keys))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_prefix_is_text_and_no_pattern() {
    insert("50%", "500", "a_b", "axb", "a\\b", "a*b", "A_b", "ann", "anna", "an");
    assertThat(keys("50%", "", 10)).containsExactly("50%");
    assertThat(keys("a_", "", 10)).containsExactly("a_b");
    assertThat(keys("a\\", "", 10)).containsExactly("a\\b");
    assertThat(keys("a*", "", 10)).containsExactly("a*b");
    assertThat(keys("ann", "", 10)).containsExactly("ann", "anna");
    assertThat(keys("zzz", "", 10)).isEmpty();
  }

  @Test
  void a_scan_goes_on_after_a_key_that_need_not_exist() {
    insert("a1", "a2", "a3", "b1");
    assertThat(keys("a", "a1", 10)).containsExactly("a2", "a3");
    assertThat(keys("a", "a15", 10)).containsExactly("a2", "a3");
    assertThat(keys("b", "a2", 10)).as("after a key before the prefix").containsExactly("b1");
    assertThat(keys("a", "a3", 10)).isEmpty();
    assertThat(keys("a", "b", 10)).as("after a key beyond the prefix").isEmpty();
  }

  @Test
  void pages_of_a_scan_together_are_the_whole() {
    IntStream.range(10, 35).forEach(i -> insert("k" + i));
    String after = "";
    int found = 0;
    List<String> page = keys("k", after, 10);
    while (!page.isEmpty()) {
      found += page.size();
      after = page.get(page.size() - 1);
      page = keys("k", after, 10);
    }
    assertThat(found).isEqualTo(25);
    assertThat(after).isEqualTo("k34");
  }

  @Test
  void a_scan_returns_at_most_its_limit_which_is_one_to_a_thousand() {
    insert("a", "b", "c");
    assertThat(keys("", "", 1)).containsExactly("a");
    assertThat(keys("", "", 2)).containsExactly("a", "b");
    assertThat(keys("", "", 1000)).containsExactly("a", "b", "c");
    for (int limit : List.of(0, -1, 1001, Integer.MIN_VALUE)) {
      assertThatThrownBy(() -> keys("", "", limit))
          .as("limit %d", limit)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_null_argument_of_a_scan_is_refused() {
    assertThatThrownBy(() -> table.scan(null, "", "", 1)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> keys(null, "", 1)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> keys("", null, 1)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void a_row_that_does_not_exist_has_a_fence_that_starts_at_zero() {
    assertThat(fence("ann", 1)).isTrue();
    assertThat(table.read(Account.class, "ann")).as("a fence is no row").isEmpty();
    insert("ann");
    assertThat(read("ann").version()).isEqualTo(1);
  }

  @Test
  void a_fence_lets_its_own_and_later_tokens_pass_and_no_earlier_one() {
    assertThat(fence("ann", 33)).isTrue();
    assertThat(fence("ann", 33)).as("the same token again").isTrue();
    assertThat(fence("ann", 32)).as("an earlier token").isFalse();
    assertThat(fence("ann", Long.MAX_VALUE)).as("a later token").isTrue();
    assertThat(fence("ann", 34)).as("earlier than the last").isFalse();
  }

  @Test
  void a_fence_guards_the_batch_that_it_is_part_of() {
    insert("ann");
    fence("ann", 34);
    boolean late =
        table.write(Write.fence(Account.class, "ann", 33), Write.put("ann", new Account(0)));
    assertThat(late).isFalse();
    assertThat(balance("ann")).isEqualTo(100);
  }

  @Test
  void a_batch_that_is_refused_raises_no_fence() {
    insert("ann");
    boolean written =
        table.write(Write.fence(Account.class, "ann", 9), Write.insert("ann", new Account(0)));
    assertThat(written).isFalse();
    assertThat(fence("ann", 1)).isTrue();
  }

  @Test
  void a_fence_changes_no_version_and_outlives_its_row() {
    insert("ann");
    fence("ann", 5);
    assertThat(read("ann").version()).isEqualTo(1);
    table.write(Write.delete(read("ann")));
    assertThat(fence("ann", 4)).isFalse();
  }

  @Test
  void each_record_type_has_fences_of_its_own() {
    fence("ann", 5);
    assertThat(table.write(Write.fence(Purse.class, "ann", 1))).isTrue();
    assertThat(fence("bob", 1)).isTrue();
  }

  @Test
  void a_token_is_at_least_one() {
    assertThatThrownBy(() -> fence("ann", 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
