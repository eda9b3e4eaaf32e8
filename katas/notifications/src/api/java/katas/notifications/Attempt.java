package katas.notifications;

import java.time.Instant;

/**
 * One call of one provider.
 *
 * @param number 1 for the first call for the message, 2 for the second; a replay does not restart
 *     the count
 * @param provider the provider's name
 * @param at when the call began
 * @param outcome how it ended
 */
public record Attempt(int number, String provider, Instant at, Outcome outcome) {

  /** How a call ended. */
  public enum Outcome {
    /** The call has not ended, or it gave no answer. */
    UNKNOWN,
    /** The provider has accepted the message. */
    ACCEPTED,
    /** The provider could not accept it, but may later. */
    FAILED,
    /** The provider never will accept it. */
    REFUSED
  }
}
