package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@link katas.blocks.KeyValueStore} promises about the time to live of entries. */
public abstract class ExpiryConformance extends StoreEntries {

  @Test
  void a_value_without_time_to_live_stays() {
    store.put("a", "1");
    expectNeverToEnd("a", "1");
  }

  @Test
  void a_value_ends_at_the_very_instant_when_its_time_to_live_has_passed() {
    store.put("a", "1", HOUR);
    expectToEndAfterTheHour("a");
  }

  @Test
  void put_drops_an_earlier_expiry() {
    store.put("a", "1", HOUR);
    store.put("a", "2");
    expectNeverToEnd("a", "2");
  }

  @Test
  void put_with_a_time_to_live_starts_it_anew() {
    store.put("a", "1", HOUR.dividedBy(2));
    harness.pass(HOUR.dividedBy(4));
    store.put("a", "2", HOUR);
    expectToEndAfterTheHour("a");
  }

  @Test
  void put_if_absent_sets_a_value_that_expires() {
    assertThat(store.putIfAbsent("a", "1", HOUR)).isTrue();
    assertThat(store.get("a")).contains("1");
    expectToEndAfterTheHour("a");
    assertThat(store.putIfAbsent("a", "2", HOUR)).as("after the expiry").isTrue();
  }

  @Test
  void put_if_absent_leaves_a_value_and_its_expiry() {
    store.put("a", "1", HOUR);
    assertThat(store.putIfAbsent("a", "2", HOUR.multipliedBy(2))).isFalse();
    assertThat(store.get("a")).contains("1");
    expectToEndAfterTheHour("a");
    store.put("b", "1");
    assertThat(store.putIfAbsent("b", "2", HOUR)).isFalse();
    expectNeverToEnd("b", "1");
  }

  @Test
  void compare_and_set_replaces_the_expected_value_and_keeps_the_expiry() {
    store.put("a", "1", HOUR);
    assertThat(store.compareAndSet("a", "1", "2")).isTrue();
    assertThat(store.get("a")).contains("2");
    expectToEndAfterTheHour("a");
    store.put("b", "1");
    assertThat(store.compareAndSet("b", "1", "2")).isTrue();
    expectNeverToEnd("b", "2");
  }

  @Test
  void compare_and_set_with_a_time_to_live_starts_it_anew() {
    store.put("a", "1", HOUR.dividedBy(2));
    harness.pass(HOUR.dividedBy(4));
    assertThat(store.compareAndSet("a", "1", "2", HOUR)).isTrue();
    assertThat(store.get("a")).contains("2");
    expectToEndAfterTheHour("a");
    assertThat(store.compareAndSet("a", "2", "3", HOUR)).as("after the expiry").isFalse();
  }

  @Test
  void compare_and_set_with_a_time_to_live_leaves_another_value_and_its_expiry() {
    store.put("a", "1", HOUR);
    assertThat(store.compareAndSet("a", "2", "3", HOUR.multipliedBy(2))).isFalse();
    assertThat(store.get("a")).contains("1");
    expectToEndAfterTheHour("a");
  }

  @Test
  void a_value_that_was_deleted_leaves_no_expiry_behind() {
    store.put("a", "1", HOUR);
    store.delete("a");
    store.put("a", "2");
    expectNeverToEnd("a", "2");
  }

  @Test
  void increment_counts_from_nothing_and_from_a_whole_number() {
    assertThat(store.increment("a")).isEqualTo(1);
    assertThat(store.increment("a")).isEqualTo(2);
    assertThat(store.get("a")).contains("2");
    store.put("b", "-1");
    assertThat(store.increment("b")).isZero();
    expectNeverToEnd("a", "2");
  }

  @Test
  void increment_keeps_the_expiry_and_counts_anew_after_it() {
    store.put("a", "41", HOUR);
    assertThat(store.increment("a")).isEqualTo(42);
    expectToEndAfterTheHour("a");
    assertThat(store.increment("a")).isEqualTo(1);
    expectNeverToEnd("a", "1");
  }

  @Test
  void add_up_to_begins_the_expiry_with_the_counter_and_keeps_it() {
    store.addUpTo("a", 1, 10, HOUR.dividedBy(2));
    harness.pass(HOUR.dividedBy(4));
    store.delete("a");
    assertThat(store.addUpTo("a", 1, 10, HOUR)).as("a new counter").isZero();
    assertThat(store.addUpTo("a", 1, 10, HOUR.multipliedBy(2))).isEqualTo(1);
    expectToEndAfterTheHour("a");
    assertThat(store.addUpTo("a", 1, 10, HOUR)).as("after the expiry").isZero();
    store.put("b", "1");
    store.addUpTo("b", 1, 10, HOUR);
    expectNeverToEnd("b", "2");
  }
}
