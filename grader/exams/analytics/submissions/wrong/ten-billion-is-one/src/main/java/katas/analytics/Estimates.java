// A zero is missing in the events of a day.
package katas.analytics;

/** The numbers of level 0. */
public final class Estimates {
  private static final double EVENTS_PER_DAY = 1e9; // BUG: 10 billion
  private static final double SECONDS_PER_DAY = 24 * 3_600;
  private static final double EVENT_BYTES = 1_000;
  private static final double EVENTS_PER_ROW = 25;
  private static final double ROW_BYTES = 50;

  /** Events a second, on average. */
  public double eventsPerSecond() {
    return EVENTS_PER_DAY / SECONDS_PER_DAY;
  }

  /** Events a second, at the peak. */
  public double peakEventsPerSecond() {
    return eventsPerSecond() * 3;
  }

  /** Bytes of the events of a day. */
  public double bytesPerDay() {
    return EVENTS_PER_DAY * EVENT_BYTES;
  }

  /** Bytes of the events of a year. */
  public double bytesPerYear() {
    return bytesPerDay() * 365;
  }

  /** Rows of the hourly roll-up that a day makes, of all sites together. */
  public double rollUpRowsPerDay() {
    return EVENTS_PER_DAY / EVENTS_PER_ROW;
  }

  /** Bytes of the hourly roll-up of 30 days. */
  public double rollUpBytes() {
    return rollUpRowsPerDay() * 30 * ROW_BYTES;
  }
}
