// The second provider is never asked.
package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import katas.blocks.UnavailableException;
import katas.notifications.ProviderAnswer.Failed;
import katas.notifications.ProviderAnswer.Refused;

/** The providers of each channel, each behind its breaker. */
final class Providers {
  private final Map<Channel, List<Provider>> byChannel = new EnumMap<>(Channel.class);
  private final Map<String, Breaker> breakers = new HashMap<>();
  private final Platform platform;

  /** What came of a call. */
  record Call(Attempt.Outcome outcome, Duration patience, String reason) {}

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

  /** Those that may be asked for a message: all of its channel, or the one that owes an answer. */
  List<Provider> candidates(DeliveryRow delivery) {
    return byChannel.get(delivery.content().channel()).stream()
        .filter(each -> !delivery.isOpen() || each.name().equals(delivery.open())) // rule 4.3
        .limit(1) // BUG: the others could have it at once
        .toList();
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
    } catch (UnavailableException e) {
      breaker.failed(platform.clock().instant());
      return new Call(Attempt.Outcome.UNKNOWN, Duration.ZERO, "");
    }
    if (answer instanceof Failed failed) {
      Instant now = platform.clock().instant();
      Duration patience = failed.retryAfter().orElse(Duration.ZERO);
      breaker.failed(now);
      breaker.keepAway(now, patience);
      return new Call(Attempt.Outcome.FAILED, patience, "");
    }
    breaker.succeeded();
    return answer instanceof Refused refused
        ? new Call(Attempt.Outcome.REFUSED, Duration.ZERO, refused.reason())
        : new Call(Attempt.Outcome.ACCEPTED, Duration.ZERO, "");
  }
}
