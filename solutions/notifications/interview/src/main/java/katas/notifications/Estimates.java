package katas.notifications;

import katas.blocks.NotImplementedException;

/** The numbers of level 0 that belong to the interview track. */
public final class Estimates {
  /** Notifications a second, on average over the day. */
  public double sendsPerSecond() {
    return 100e6 * 5 / (24 * 60 * 60);
  }

  /** Notifications a second at the peak. */
  public double peakSendsPerSecond() {
    return sendsPerSecond() * 10;
  }

  /** Notifications that wait when an outage at the peak ends. */
  public double queueAfterOutage() {
    return peakSendsPerSecond() * 10 * 60;
  }

  /** Seconds from the end of the outage until nothing waits any more. */
  public double drainSeconds() {
    return queueAfterOutage() / (2 * peakSendsPerSecond() - peakSendsPerSecond());
  }

  /** Not part of the track. */
  public double callsAtOnce() {
    throw new NotImplementedException();
  }

  /** Not part of the track. */
  public double smsDollarsPerDay() {
    throw new NotImplementedException();
  }
}
