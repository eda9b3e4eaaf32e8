package katas.booking;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** Attempts to hold a seat a second, during the sale of one event. */
  public double holdsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Rows of the table of seats, all events together. */
  public long seatRows() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Holds a second that one locked row lets through. */
  public double hotRowHoldsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** Seconds until the last of all buyers has had the row. */
  public double lastBuyerWaitsSeconds() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** How many times too slow one lock over the whole event is. */
  public double eventLockOverload() {
    throw new NotImplementedException(); // TODO: rule 0.5
  }
}
