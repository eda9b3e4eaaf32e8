package katas.analytics;

/** Why an event is not counted. */
public enum Problem {
  /** It is no event, or a field of it is not as rule 1.1 says. */
  MALFORMED,
  /** It says to be from the future, by more than {@link AnalyticsConfig#skew}. */
  FUTURE,
  /** It came later than {@link AnalyticsConfig#lateness} after its time. */
  LATE
}
