package katas.analytics;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * The counts of a site on the day, in the order of the contract.
 *
 * <pre>{@code
 * assertThatCounts(server, "shop").as("rule 1.2: the counts").are("12:00 /a view 2");
 * }</pre>
 */
public final class CountsAssert extends AbstractAssert<CountsAssert, List<String>> {
  private CountsAssert(List<String> counts) {
    super(counts, CountsAssert.class);
  }

  /** All counts of a site, as a server shows them. */
  public static CountsAssert assertThatCounts(AnalyticsServer server, String site) {
    return new CountsAssert(AnalyticsWorld.counts(server, site));
  }

  /** These counts. */
  public static CountsAssert assertThatCounts(List<WindowCount> counts) {
    return new CountsAssert(AnalyticsWorld.texts(counts));
  }

  /** Exactly these, in this order: start of the window, page, type and count. */
  public CountsAssert are(String... counts) {
    isNotNull();
    if (!actual.equals(List.of(counts))) {
      throw new AssertionError(
          String.format("%s: they are %s, not %s", descriptionText(), actual, List.of(counts)));
    }
    return this;
  }
}
