package katas.analytics;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * What a call of a {@link WindowOperator} emitted.
 *
 * <pre>{@code
 * assertThatEmissions(windows.event("a", "12:05:10"))
 *     .as("rule 2.1: emitted at 12:05:10")
 *     .are("a 12:00-12:05 2");
 * }</pre>
 */
public final class EmissionsAssert extends AbstractAssert<EmissionsAssert, List<String>> {
  private EmissionsAssert(List<String> emissions) {
    super(emissions, EmissionsAssert.class);
  }

  /** Emissions as {@link Windows} writes them. */
  public static EmissionsAssert assertThatEmissions(List<String> emissions) {
    return new EmissionsAssert(emissions);
  }

  /** Nothing. */
  public EmissionsAssert areNone() {
    return are();
  }

  /** Exactly these, in this order: key, window and count, and the windows that are retracted. */
  public EmissionsAssert are(String... emissions) {
    isNotNull();
    if (!actual.equals(List.of(emissions))) {
      throw new AssertionError(
          String.format("%s: %s, not %s", descriptionText(), actual, List.of(emissions)));
    }
    return this;
  }
}
