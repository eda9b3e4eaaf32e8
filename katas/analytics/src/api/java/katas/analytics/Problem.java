package katas.analytics;

/** Why an event does not count. */
public enum Problem {
  /** The message is no event, or a field breaks rule 1.1. */
  MALFORMED,
  /** The event's time is ahead by more than {@link AnalyticsConfig#maxClockSkew}. */
  FUTURE,
  /** The event's time is behind by more than {@link AnalyticsConfig#allowedLateness}. */
  LATE
}
