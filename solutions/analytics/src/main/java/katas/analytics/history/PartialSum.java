package katas.analytics.history;

import katas.analytics.HyperLogLog;

/**
 * What events come to, so that sums of sums are right: how many there are and what they took, not
 * their mean; who did them as a sketch, not how many.
 */
final class PartialSum {
  /** 2^12 registers: 1.6%. */
  private static final int PRECISION = 12;

  private final HyperLogLog visitors = new HyperLogLog(PRECISION);
  private long events;
  private long millis;

  void addEvent(long eventMillis, String visitor) {
    events++;
    millis += eventMillis;
    visitors.add(visitor);
  }

  void addSum(long otherEvents, long otherMillis, byte[] otherVisitors) {
    events += otherEvents;
    millis += otherMillis;
    visitors.merge(otherVisitors);
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
    return Math.round(visitors.estimate());
  }

  byte[] visitorBytes() {
    return visitors.toBytes();
  }
}
