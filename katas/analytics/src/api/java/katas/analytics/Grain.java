package katas.analytics;

/** How time is cut. */
public enum Grain {
  /** Not at all: one bucket, which starts where the query does. */
  ALL,
  /** By the hour. */
  HOUR,
  /** By the day. */
  DAY
}
