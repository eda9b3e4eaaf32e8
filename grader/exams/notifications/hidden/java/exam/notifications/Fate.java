package exam.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import katas.notifications.State;
import org.jspecify.annotations.Nullable;

/** What must become of a message that is looked at now. */
sealed interface Fate {

  /** It is never sent: one of these states. */
  record End(Set<State> states) implements Fate {}

  /** Not now. */
  record Hold(Instant until, String rule) implements Fate {}

  /**
   * It is handed to the first of these providers that may be called; to the first alone when its
   * last call has no answer.
   *
   * @param address where to send
   */
  record Send(List<String> providers, String address) implements Fate {}

  /** Of a message that is due, in the state of the model. */
  static Fate of(NotificationModel model, ModelMessage message) {
    boolean expired = !model.now.isBefore(message.expires);
    if (message.isOpen() && !expired) {
      return message.tries() >= NotificationModel.CONFIG.maxAttempts()
          ? new End(Set.of(State.DEAD))
          : new Send(List.of(message.last().provider()), message.address);
    }
    @Nullable String address = model.addressOf(message);
    boolean unwanted = address == null || message.fallback && model.isDelivered(message);
    if (expired || unwanted) {
      boolean both = expired && unwanted && !message.isOpen();
      return new End(
          both
              ? Set.of(State.EXPIRED, State.SUPPRESSED)
              : Set.of(expired ? State.EXPIRED : State.SUPPRESSED));
    }
    return ofWanted(model, message, address);
  }

  private static Fate ofWanted(NotificationModel model, ModelMessage message, String address) {
    if (!message.isUrgent()) {
      Instant quiet = model.quietUntil(message.user());
      if (quiet.isAfter(model.now)) {
        return new Hold(quiet, "3.4");
      }
      if (message.attempts.isEmpty() && model.isQuotaFull(message.user())) {
        return new Hold(model.hour().plus(NotificationModel.HOUR), "3.2");
      }
    }
    return new Send(model.providers(message.channel), address);
  }

  /** The rule by which a call for a message that is not to be sent is wrong. */
  static String ruleOf(State state, ModelMessage message) {
    return switch (state) {
      case WAITING -> message.attempts.isEmpty() ? message.rule : "2.2";
      case SENDING -> "4.3";
      case SENT -> "1.4";
      case DELIVERED, BOUNCED -> "2.6";
      case DEAD -> "2.3";
      case SUPPRESSED -> message.fallback ? "3.8" : "1.6";
      case EXPIRED -> "3.7";
      case CANCELLED -> "3.5";
    };
  }
}
