package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.fail;

import java.util.function.Supplier;
import katas.blocks.NotImplementedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a rule says with what came, and fails with one line that says both, the rule first.
 * For tests of any kata; has no state.
 */
public final class Expect {

  private Expect() {}

  /**
   * Fails with {@code "RULE, but was ACTUAL, not EXPECTED"} unless the two are equal.
   *
   * @param rule what should be, beginning with the rule's number: {@code "rule 1.3: at 09:10:00
   *     ..."}
   */
  public static void equal(String rule, @Nullable Object actual, @Nullable Object expected) {
    assertThat(actual)
        .withFailMessage(() -> rule + ", but was " + actual + ", not " + expected)
        .isEqualTo(expected);
  }

  /** Fails with {@code "RULE, but PROBLEM"} unless {@code holds}. */
  public static void that(String rule, boolean holds, String problem) {
    assertThat(holds).withFailMessage(() -> rule + ", but " + problem).isTrue();
  }

  /** The same; the problem is asked for only when there is one. */
  public static void that(String rule, boolean holds, Supplier<String> problem) {
    assertThat(holds).withFailMessage(() -> rule + ", but " + problem.get()).isTrue();
  }

  /** Fails unless {@code actual} is of the type, and returns it. */
  public static <T> T instance(String rule, Class<T> type, @Nullable Object actual) {
    assertThat(actual)
        .withFailMessage(() -> rule + ", but was " + actual + ", not " + type.getSimpleName())
        .isInstanceOf(type);
    return type.cast(actual);
  }

  /** Fails unless the call throws the type; what is not written yet says so itself. */
  public static void refused(
      String rule, Class<? extends RuntimeException> type, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (thrown instanceof NotImplementedException notImplemented) {
      throw notImplemented;
    }
    if (!type.isInstance(thrown)) {
      String what = thrown == null ? "nothing was thrown" : "was " + thrown;
      fail(rule + ", but " + what + ", not " + type.getSimpleName());
    }
  }
}
