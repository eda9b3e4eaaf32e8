package katas.chat;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {
  private static final double USERS = 500e6;
  private static final double MESSAGES_PER_DAY = USERS * 50;
  private static final double SECONDS_PER_DAY = 24 * 60 * 60;

  /** Messages a second, on average. */
  public double messagesPerSecond() {
    return MESSAGES_PER_DAY / SECONDS_PER_DAY;
  }

  /** Messages a second at the peak. */
  public double peakMessagesPerSecond() {
    return 3 * messagesPerSecond();
  }

  /** Bytes that the messages of a year take. */
  public double storageBytesPerYear() {
    return MESSAGES_PER_DAY * 1_000 * 365;
  }

  /** Heartbeats a second when everybody is online. */
  public double heartbeatsPerSecond() {
    return USERS / 30;
  }

  /** Servers that it takes to hold the connections of everybody. */
  public double servers() {
    return USERS / 100_000;
  }

  /** Bytes of the keys that are remembered at any time. */
  public double keyBytes() {
    return MESSAGES_PER_DAY * 7 * 16;
  }
}
