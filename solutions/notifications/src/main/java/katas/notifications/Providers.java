package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import katas.notifications.ProviderAnswer.Failed;
import katas.notifications.ProviderAnswer.Refused;

/** The providers of each channel, each behind its breaker. */
final class Providers {
  private final Map<Channel, List<Provider>> byChannel = new EnumMap<>(Channel.class);
  private final Map<String, Breaker> breakers = new HashMap<>();
  private final Platform platform;

  /** What came of a call. */
  record Call(Attempt.Outcome outcome, String reason) {}

  Providers(Platform platform) {
    this.platform = platform;
    for (Channel channel : Channel.values()) {
      byChannel.put(
          channel,
          platform.providers().stream().filter(each -> each.channel() == channel).toList());
    }
    for (Provider provider : platform.providers()) {
      breakers.put(provider.name(), new Breaker(platform.config()));
    }
  }

  /**
   * Those to be asked for a message, in order: all of its channel, or from the one on that owes an
   * answer.
   */
  List<Provider> candidates(DeliveryRow delivery) {
    return byChannel.get(delivery.content().channel()).stream()
        .dropWhile(each -> delivery.isOpen() && !each.name().equals(delivery.open())) // rule 4.3
        .toList();
  }

  /** When a call for a channel may be made at the earliest. */
  Instant opensAt(Channel channel, Instant now) {
    return byChannel.get(channel).stream()
        .map(provider -> opensAt(provider, now))
        .min(Comparator.naturalOrder())
        .orElse(now);
  }

  Instant opensAt(Provider provider, Instant now) {
    return breaker(provider).opensAt(now);
  }

  private Breaker breaker(Provider provider) {
    return breakers.get(provider.name());
  }

  /** Hands a message over. No answer is an outcome as well. */
  Call call(Provider provider, Message message) {
    Breaker breaker = breaker(provider);
    ProviderAnswer answer;
    try {
      answer = provider.send(message);
    } catch (RuntimeException e) { // whatever it throws, the message may have been accepted
      breaker.failed(platform.clock().instant());
      return new Call(Attempt.Outcome.UNKNOWN, "");
    }
    if (answer instanceof Failed failed) {
      Instant now = platform.clock().instant();
      breaker.failed(now);
      breaker.keepAway(now, failed.retryAfter().orElse(Duration.ZERO));
      return new Call(Attempt.Outcome.FAILED, "");
    }
    breaker.succeeded();
    return answer instanceof Refused refused
        ? new Call(Attempt.Outcome.REFUSED, refused.reason())
        : new Call(Attempt.Outcome.ACCEPTED, "");
  }
}
