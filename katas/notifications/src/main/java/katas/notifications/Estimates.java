package katas.notifications;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** Notifications a second, on average over the day. */
  public double sendsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Notifications a second at the peak. */
  public double peakSendsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Notifications that wait when an outage at the peak ends. */
  public double queueAfterOutage() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Seconds from the end of the outage until nothing waits any more. */
  public double drainSeconds() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Calls of providers that are under way at the same moment of the peak. */
  public double callsAtOnce() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** What a day's short messages cost, in dollars. */
  public double smsDollarsPerDay() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }
}
