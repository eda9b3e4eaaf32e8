package katas.analytics;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** Events a second, on average. */
  public double eventsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Events a second, at the peak. */
  public double peakEventsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Bytes of the events of a day. */
  public double bytesPerDay() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** Bytes of the events of a year. */
  public double bytesPerYear() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** Rows of the hourly roll-up that a day makes, of all sites together. */
  public double rollUpRowsPerDay() {
    throw new NotImplementedException(); // TODO: rule 0.5
  }

  /** Bytes of the hourly roll-up of 30 days. */
  public double rollUpBytes() {
    throw new NotImplementedException(); // TODO: rule 0.6
  }
}
