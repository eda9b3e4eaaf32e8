package katas.notifications;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What a provider says to a message. */
public sealed interface ProviderAnswer {

  /** The provider has accepted it, now or in an earlier call with the same key. */
  record Accepted() implements ProviderAnswer {}

  /**
   * Not now: the message was not accepted, and may be later, by this provider or another one.
   *
   * @param retryAfter how long after this answer the provider wants no call; empty when it does not
   *     say
   */
  record Failed(Optional<Duration> retryAfter) implements ProviderAnswer {
    /** Refuses null. */
    public Failed {
      Objects.requireNonNull(retryAfter, "retryAfter");
    }
  }

  /**
   * Never: the message was not accepted, and no provider will accept it.
   *
   * @param reason the provider's words
   */
  record Refused(String reason) implements ProviderAnswer {}
}
