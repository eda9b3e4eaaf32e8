package katas.booking;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * The free seats of a section, from the first page to the last.
 *
 * <pre>{@code
 * assertThatFree(server, "A").as("rule 1.7: free after the release").are("A-1-1", "A-1-2");
 * }</pre>
 */
public final class SeatsAssert extends AbstractAssert<SeatsAssert, List<String>> {
  private SeatsAssert(List<String> seats) {
    super(seats, SeatsAssert.class);
  }

  /** The free seats of a section. */
  public static SeatsAssert assertThatFree(Server server, String section) {
    return new SeatsAssert(server.free(section));
  }

  /** Are exactly these, in this order. */
  public SeatsAssert are(String... seats) {
    return are(List.of(seats));
  }

  /** Are exactly these, in this order. */
  public SeatsAssert are(List<String> seats) {
    isNotNull();
    if (!actual.equals(seats)) {
      throw new AssertionError(descriptionText() + ": free are " + actual + ", not " + seats);
    }
    return this;
  }
}
