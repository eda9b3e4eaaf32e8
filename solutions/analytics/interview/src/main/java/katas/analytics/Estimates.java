package katas.analytics;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. */
public final class Estimates {
  private static final double EVENTS_PER_DAY = 10e9;
  private static final double SECONDS_PER_DAY = 24 * 3_600;
  private static final double EVENT_BYTES = 1_000;
  private static final double EVENTS_PER_ROW = 25;

  /** Events a second, on average. */
  public double eventsPerSecond() {
    return EVENTS_PER_DAY / SECONDS_PER_DAY;
  }

  /** Events a second, at the peak. */
  public double peakEventsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Bytes of the events of a day. */
  public double bytesPerDay() {
    return EVENTS_PER_DAY * EVENT_BYTES;
  }

  /** Bytes of the events of a year. */
  public double bytesPerYear() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** Rows of the hourly roll-up that a day makes, of all sites together. */
  public double rollUpRowsPerDay() {
    return EVENTS_PER_DAY / EVENTS_PER_ROW;
  }

  /** Bytes of the hourly roll-up of 30 days. */
  public double rollUpBytes() {
    throw new NotImplementedException(); // TODO: rule 0.6
  }
}
