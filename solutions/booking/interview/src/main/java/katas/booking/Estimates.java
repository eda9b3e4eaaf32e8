package katas.booking;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {
  private static final double SEATS = 50_000;
  private static final double SALE_SECONDS = 5 * 60;
  private static final double ATTEMPTS_PER_SEAT = 10;
  private static final double LOCK_SECONDS = 0.020;

  /** Attempts to hold a seat a second, during the sale of one event. */
  public double holdsPerSecond() {
    return SEATS * ATTEMPTS_PER_SEAT / SALE_SECONDS;
  }

  /** Rows of the table of seats, all events together. */
  public long seatRows() {
    long events = 200;
    return events * (long) SEATS;
  }

  /** Holds a second that one locked row lets through. */
  public double hotRowHoldsPerSecond() {
    return 1 / LOCK_SECONDS;
  }

  /** Seconds until the last of all buyers has had the row. */
  public double lastBuyerWaitsSeconds() {
    double buyers = 10_000;
    return buyers * LOCK_SECONDS;
  }

  /** How many times too slow one lock over the whole event is. */
  public double eventLockOverload() {
    return holdsPerSecond() / hotRowHoldsPerSecond();
  }
}
