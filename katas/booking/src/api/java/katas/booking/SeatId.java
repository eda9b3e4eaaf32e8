package katas.booking;

import java.util.Comparator;
import java.util.Objects;

/**
 * Names one seat of an event.
 *
 * @param section the section's name
 * @param row the row, 1 is next to the stage
 * @param number the place in the row, 1 is leftmost
 */
public record SeatId(String section, int row, int number) implements Comparable<SeatId> {
  private static final Comparator<SeatId> ORDER =
      Comparator.comparing(SeatId::section)
          .thenComparingInt(SeatId::row)
          .thenComparingInt(SeatId::number);

  /** Refuses a blank section, and a row or number below 1, by IllegalArgumentException. */
  public SeatId {
    Objects.requireNonNull(section, "section");
    if (section.isBlank() || row < 1 || number < 1) {
      throw new IllegalArgumentException("no such seat: " + section + "-" + row + "-" + number);
    }
  }

  /** By section, then row, then number. */
  @Override
  public int compareTo(SeatId other) {
    return ORDER.compare(this, other);
  }

  /** For example {@code A-3-12}. */
  @Override
  public String toString() {
    return section + "-" + row + "-" + number;
  }
}
