package katas.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Write;
import katas.notifications.Attempt.Outcome;

/** Makes calls of providers, each written down before and after. */
final class Calls {
  /*
   * Invariant: a provider is called only by the server that has just written the call down, and
   * for no longer than the lease. A message whose last call has no answer is open, and then no
   * other provider gets it: only an answer tells that it was not sent.
   */

  private final Platform platform;
  private final Deliveries deliveries;
  private final Providers providers;
  private final Backoff backoff;

  Calls(Platform platform, Deliveries deliveries, Providers providers) {
    NotificationConfig config = platform.config();
    this.platform = platform;
    this.deliveries = deliveries;
    this.providers = providers;
    this.backoff = new FullJitter(config.backoffBase(), config.backoffCap(), platform.random());
  }

  /** Writes down that this server is about to call; empty when another was faster. */
  Optional<Row<DeliveryRow>> claim(
      Row<DeliveryRow> row, Provider provider, String address, List<Write> quota) {
    Instant now = platform.clock().instant();
    Instant until = now.plus(platform.config().lease());
    DeliveryRow claimed = row.value().claimed(provider.name(), address, now, until);
    return deliveries.change(row, claimed, quota.toArray(Write[]::new));
  }

  /** Makes the call that is written down, and writes down what came of it. */
  Row<DeliveryRow> make(Row<DeliveryRow> row, Provider provider) {
    DeliveryRow claimed = row.value();
    int attempt = claimed.attempts().size();
    Message message = new Message(claimed.id(), claimed.address(), claimed.content().text());
    Providers.Call call = providers.call(provider, message);
    Instant now = platform.clock().instant();
    Instant waited = now.plus(backoff.delay(claimed.tries()));
    Instant opens = providers.opensAt(claimed.content().channel(), now); // rule 2.2
    Instant again = opens.isAfter(waited) ? opens : waited;
    String reason = call.outcome() == Outcome.REFUSED ? "refused: " + call.reason() : "";
    return deliveries.update(
        row, delivery -> outcome(delivery, attempt, call.outcome(), now, again), reason);
  }

  private DeliveryRow outcome(
      DeliveryRow delivery, int attempt, Outcome outcome, Instant now, Instant again) {
    boolean mine = delivery.state() == State.SENDING && delivery.attempts().size() == attempt;
    boolean accepted = outcome == Outcome.ACCEPTED;
    DeliveryRow answered =
        delivery.answered(attempt, outcome, accepted || mine && outcome != Outcome.UNKNOWN);
    if (accepted) {
      boolean first = delivery.state() == State.SENDING || delivery.state() == State.WAITING;
      return first ? answered.ended(State.SENT) : answered;
    }
    if (!mine) { // reported, expired or taken over since: this answer is history
      return answered;
    }
    boolean last =
        outcome == Outcome.REFUSED || answered.tries() >= platform.config().maxAttempts();
    return last ? answered.dead(now) : answered.waiting(again);
  }
}
