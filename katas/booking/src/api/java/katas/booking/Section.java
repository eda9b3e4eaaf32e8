package katas.booking;

import java.util.Objects;
import java.util.Set;

/**
 * A block of rows of the same length and price.
 *
 * <pre>
 *   rows = 2, seatsPerRow = 6, aislesAfter = {2}
 *
 *   row 2   1 2 | 3 4 5 6
 *   row 1   1 2 | 3 4 5 6
 *            stage
 * </pre>
 *
 * @param name unique within the event, not blank
 * @param rows 1 to 999
 * @param seatsPerRow 1 to 999
 * @param aislesAfter numbers of the seats that have an aisle on their right
 * @param priceCents the price of one seat in cents, at least 1
 */
public record Section(
    String name, int rows, int seatsPerRow, Set<Integer> aislesAfter, long priceCents) {

  /** Refuses values out of range by IllegalArgumentException. */
  public Section {
    Objects.requireNonNull(name, "name");
    aislesAfter = Set.copyOf(aislesAfter);
    if (name.isBlank() || priceCents < 1) {
      throw new IllegalArgumentException("a section needs a name and a price");
    }
    if (rows < 1 || rows > 999 || seatsPerRow < 1 || seatsPerRow > 999) {
      throw new IllegalArgumentException("rows and seats a row are 1 to 999");
    }
  }
}
