package katas.notifications;

import java.time.Instant;

/**
 * One call of one provider.
 *
 * @param number 1 for the first call for the message, and so on
 * @param provider the provider's name
 * @param at when the call began
 * @param outcome what came of it
 */
public record Attempt(int number, String provider, Instant at, Outcome outcome) {

  /** What came of a call. */
  public enum Outcome {
    /** Nothing yet, or the provider gave no answer. */
    UNKNOWN,
    /** The provider has taken the message over. */
    ACCEPTED,
    /** The provider could not, but may later. */
    FAILED,
    /** The provider never will. */
    REFUSED
  }
}
