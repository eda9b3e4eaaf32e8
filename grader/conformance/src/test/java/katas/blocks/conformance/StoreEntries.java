package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import katas.blocks.KeyValueStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What each test of the store's suites begins and ends with, and how an entry ends. */
public abstract class StoreEntries {

  static final Duration HOUR = Duration.ofHours(1);

  Harness.Timed<KeyValueStore> harness;
  KeyValueStore store;

  /** A harness around an empty store. */
  protected abstract Harness.Timed<KeyValueStore> newHarness() throws Exception;

  @BeforeEach
  void start() throws Exception {
    harness = newHarness();
    store = harness.block();
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  /** Lets the last but one moment of the hour come, asserts that the entry lives, and ends it. */
  void expectToEndAfterTheHour(String key) {
    harness.pass(HOUR.minus(harness.precision()));
    assertThat(store.get(key)).as("just before its time to live has passed").isPresent();
    harness.pass(harness.precision());
    assertThat(store.get(key)).as("at the instant when its time to live has passed").isEmpty();
  }

  void expectNeverToEnd(String key, String value) {
    harness.pass(Duration.ofDays(3650));
    assertThat(store.get(key)).as("ten years later").contains(value);
  }
}
