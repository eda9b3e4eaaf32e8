package exam.analytics;

import org.jspecify.annotations.Nullable;

/** Lets a test give null where the contract forbids it. */
final class Nulls {
  private Nulls() {}

  @SuppressWarnings({"NullAway", "DataFlowIssue"})
  static <T> T of(@Nullable T value) {
    return value;
  }
}
