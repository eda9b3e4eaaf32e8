package katas.chat;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** Messages a second, on average. */
  public double messagesPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Messages a second at the peak. */
  public double peakMessagesPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Bytes that the messages of a year take. */
  public double storageBytesPerYear() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** Heartbeats a second when everybody is online. */
  public double heartbeatsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** Servers that it takes to hold the connections of everybody. */
  public double servers() {
    throw new NotImplementedException(); // TODO: rule 0.5
  }

  /** Bytes of the keys that are remembered at any time. */
  public double keyBytes() {
    throw new NotImplementedException(); // TODO: rule 0.6
  }
}
