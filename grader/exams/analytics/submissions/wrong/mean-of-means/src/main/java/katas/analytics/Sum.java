// The mean of a row is the mean of what it is made of.
package katas.analytics;

/** What events come to. */
final class Sum {
  /** 2^12 registers: 1.6%. */
  private static final int PRECISION = 12;

  private final HyperLogLog visitors = new HyperLogLog(PRECISION);
  private long events;
  private long millis;
  private double means;
  private long parts;

  void addEvent(long eventMillis, String visitor) {
    events++;
    millis += eventMillis;
    visitors.add(visitor);
    means += eventMillis;
    parts++;
  }

  void addSum(long otherEvents, long otherMillis, byte[] otherVisitors) {
    events += otherEvents;
    millis += otherMillis;
    visitors.merge(otherVisitors);
    means += (double) otherMillis / otherEvents;
    parts++;
  }

  long events() {
    return events;
  }

  long millis() {
    return millis;
  }

  double meanMillis() {
    return means / parts; // BUG: parts have different numbers of events
  }

  long estimatedVisitors() {
    return Math.round(visitors.estimate());
  }

  byte[] visitorBytes() {
    return visitors.toBytes();
  }
}
