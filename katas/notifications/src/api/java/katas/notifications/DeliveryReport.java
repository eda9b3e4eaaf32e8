package katas.notifications;

import java.util.Objects;

/**
 * What a provider says later about a message that it was given.
 *
 * @param key the key of the {@link Message}
 * @param event what happened
 */
public record DeliveryReport(String key, Event event) {

  /** What can happen. */
  public enum Event {
    /** It is on its way. */
    SENT,
    /** It has arrived. */
    DELIVERED,
    /** It came back. */
    BOUNCED
  }

  /** Refuses null, and a blank key by IllegalArgumentException. */
  public DeliveryReport {
    Objects.requireNonNull(event, "event");
    if (key.isBlank()) {
      throw new IllegalArgumentException("a report needs a key");
    }
  }
}
