package katas.analytics;

/** The length of a bucket of time. */
public enum Grain {
  /** The whole range: one bucket, which starts where the query does. */
  ALL,
  /** An hour. */
  HOUR,
  /** A day, from one local midnight to the next. */
  DAY
}
