// The visitors of a day are those of its hours.
package katas.analytics;

/** What events come to. */
final class Sum {
  /** 2^12 registers: 1.6%. */
  private static final int PRECISION = 12;

  private final HyperLogLog visitors = new HyperLogLog(PRECISION);
  private long events;
  private long millis;
  private double added;

  void addEvent(long eventMillis, String visitor) {
    events++;
    millis += eventMillis;
    visitors.add(visitor);
  }

  void addSum(long otherEvents, long otherMillis, byte[] otherVisitors) {
    events += otherEvents;
    millis += otherMillis;
    HyperLogLog other = new HyperLogLog(PRECISION);
    other.merge(otherVisitors);
    added += other.estimate(); // BUG: they may be the same
  }

  long events() {
    return events;
  }

  long millis() {
    return millis;
  }

  double meanMillis() {
    return (double) millis / events;
  }

  long estimatedVisitors() {
    return Math.round(visitors.estimate() + added);
  }

  byte[] visitorBytes() {
    return visitors.toBytes();
  }
}
