package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What {@link katas.blocks.KeyValueStore} promises about values; expiry has a suite of its own. */
public abstract class KeyValueStoreConformance extends StoreEntries {

  @Test
  void a_missing_key_has_no_value() {
    assertThat(store.get("a")).isEmpty();
  }

  @Test
  void put_replaces_the_value_of_its_key_only() {
    store.put("a", "1");
    store.put("b", "2");
    store.put("a", "3");
    assertThat(store.get("a")).contains("3");
    assertThat(store.get("b")).contains("2");
  }

  @Test
  void any_text_is_a_key_and_a_value() {
    for (String text : List.of("", " ", "a b", "%_*?[]", "\"'\\;\n", "ä€𝄞")) {
      store.put(text, text);
      assertThat(store.get(text)).contains(text);
    }
  }

  @Test
  void compare_and_set_refuses_another_value_a_missing_and_an_expired_one() {
    store.put("a", "1");
    assertThat(store.compareAndSet("a", "2", "3")).isFalse();
    assertThat(store.get("a")).contains("1");
    assertThat(store.compareAndSet("b", "1", "2")).isFalse();
    assertThat(store.get("b")).isEmpty();
    store.put("c", "1", HOUR);
    harness.pass(HOUR);
    assertThat(store.compareAndSet("c", "1", "2")).isFalse();
    assertThat(store.get("c")).isEmpty();
  }

  @Test
  void compare_and_delete_removes_the_expected_value_only() {
    store.put("a", "1");
    assertThat(store.compareAndDelete("a", "2")).as("another value").isFalse();
    assertThat(store.get("a")).contains("1");
    assertThat(store.compareAndDelete("a", "1")).isTrue();
    assertThat(store.get("a")).isEmpty();
    assertThat(store.compareAndDelete("a", "1")).as("removed before").isFalse();
    store.put("b", "1", HOUR);
    harness.pass(HOUR);
    assertThat(store.compareAndDelete("b", "1")).as("expired").isFalse();
  }

  @Test
  void delete_says_whether_there_was_a_value() {
    store.put("a", "1");
    assertThat(store.delete("a")).isTrue();
    assertThat(store.get("a")).isEmpty();
    assertThat(store.delete("a")).as("removed before").isFalse();
    store.put("b", "1", HOUR);
    harness.pass(HOUR);
    assertThat(store.delete("b")).as("expired").isFalse();
  }

  @Test
  void increment_refuses_what_is_not_a_whole_number_and_leaves_it() {
    List<String> others = List.of("+1", "01", "-0", " 1", "\u0661", Long.MAX_VALUE + "0");
    List<String> values = new ArrayList<>(others);
    values.addAll(List.of("", "ann", "1.5", "1e3", "0x1", Long.MAX_VALUE + ""));
    for (String value : values) {
      store.put("a", value);
      assertThatThrownBy(() -> store.increment("a"))
          .as("increment of '%s'", value)
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(store.get("a")).contains(value);
    }
  }

  @Test
  void add_up_to_adds_what_fits_and_answers_the_value_before() {
    assertThat(store.addUpTo("a", 11, 10, HOUR)).as("more than the limit").isZero();
    assertThat(store.get("a")).as("nothing was begun").isEmpty();
    assertThat(store.addUpTo("a", 7, 10, HOUR)).isZero();
    assertThat(store.addUpTo("a", 3, 10, HOUR)).as("exactly the limit").isEqualTo(7);
    assertThat(store.addUpTo("a", 1, 10, HOUR)).as("one too many").isEqualTo(10);
    assertThat(store.get("a")).contains("10");
    assertThat(store.addUpTo("a", 1, 20, HOUR)).as("another limit").isEqualTo(10);
    assertThat(store.increment("a")).as("the same counter").isEqualTo(12);
  }

  @Test
  void add_up_to_takes_back_no_more_than_there_is() {
    assertThat(store.addUpTo("a", -1, 10, HOUR)).isZero();
    assertThat(store.get("a")).as("nothing was begun").isEmpty();
    store.addUpTo("a", 5, 10, HOUR);
    assertThat(store.addUpTo("a", -3, 10, HOUR)).isEqualTo(5);
    assertThat(store.addUpTo("a", -3, 10, HOUR)).isEqualTo(2);
    assertThat(store.get("a")).contains("0");
  }

  @Test
  void add_up_to_counts_as_far_as_a_long_goes() {
    long most = Long.MAX_VALUE;
    store.put("a", Long.toString(most - 2));
    assertThat(store.addUpTo("a", 2, most - 1, HOUR)).as("one too many").isEqualTo(most - 2);
    assertThat(store.addUpTo("a", 1, most - 1, HOUR)).as("the limit").isEqualTo(most - 2);
    assertThat(store.get("a")).contains(Long.toString(most - 1));
    store.put("b", "-5");
    assertThat(store.addUpTo("b", 2, 10, HOUR)).as("below nothing").isEqualTo(-5);
    assertThat(store.get("b")).as("no further down than 0").contains("0");
    assertThat(store.addUpTo("c", 0, -1, HOUR)).isZero();
    assertThat(store.get("c")).as("nothing was begun").isEmpty();
    store.put("d", Long.toString(Long.MIN_VALUE));
    expect(IllegalArgumentException.class, () -> store.addUpTo("d", -1, 10, HOUR));
    assertThat(store.get("d")).contains(Long.toString(Long.MIN_VALUE));
  }

  @Test
  void add_up_to_refuses_what_is_not_a_whole_number_and_leaves_it() {
    for (String value : List.of("", "ann", "1.5", "+1", "01", Long.MAX_VALUE + "")) {
      store.put("a", value);
      expect(IllegalArgumentException.class, () -> store.addUpTo("a", 1, Long.MAX_VALUE, HOUR));
      assertThat(store.get("a")).contains(value);
    }
  }

  @Test
  void a_time_to_live_that_is_not_positive_is_refused_and_nothing_changes() {
    store.put("a", "1");
    for (Duration duration : List.of(Duration.ZERO, Duration.ofMillis(-1))) {
      expect(IllegalArgumentException.class, () -> store.put("a", "2", duration));
      expect(IllegalArgumentException.class, () -> store.putIfAbsent("b", "2", duration));
      expect(IllegalArgumentException.class, () -> store.addUpTo("b", 1, 2, duration));
    }
    assertThat(store.get("a")).contains("1");
    assertThat(store.get("b")).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_null_argument_is_refused() {
    expect(NullPointerException.class, () -> store.get(null));
    expect(NullPointerException.class, () -> store.put(null, "1"));
    expect(NullPointerException.class, () -> store.put("a", null));
    expect(NullPointerException.class, () -> store.put(null, "1", HOUR));
    expect(NullPointerException.class, () -> store.put("a", null, HOUR));
    expect(NullPointerException.class, () -> store.put("a", "1", null));
    expect(NullPointerException.class, () -> store.putIfAbsent(null, "1", HOUR));
    expect(NullPointerException.class, () -> store.putIfAbsent("a", null, HOUR));
    expect(NullPointerException.class, () -> store.putIfAbsent("a", "1", null));
    expect(NullPointerException.class, () -> store.compareAndSet(null, "1", "2"));
    expect(NullPointerException.class, () -> store.compareAndSet("a", null, "2"));
    expect(NullPointerException.class, () -> store.compareAndSet("a", "1", null));
    expect(NullPointerException.class, () -> store.compareAndDelete(null, "1"));
    expect(NullPointerException.class, () -> store.compareAndDelete("a", null));
    expect(NullPointerException.class, () -> store.delete(null));
    expect(NullPointerException.class, () -> store.increment(null));
    expect(NullPointerException.class, () -> store.addUpTo(null, 1, 2, HOUR));
    expect(NullPointerException.class, () -> store.addUpTo("a", 1, 2, null));
    assertThat(store.get("a")).isEmpty();
  }

  private static void expect(Class<? extends Throwable> type, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(type);
  }
}
