// The call is made first, and everything is written down afterwards.
package katas.notifications;

import java.time.Duration;
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
  private String to = "";
  private List<Write> place = List.of();

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
    to = address;
    place = quota;
    return Optional.of(row); // BUG: nobody knows that this server is about to call
  }

  /** Makes the call that is written down, and writes down what came of it. */
  Row<DeliveryRow> make(Row<DeliveryRow> row, Provider provider) {
    Message message = new Message(row.key(), to, row.value().content().text());
    Instant at = platform.clock().instant();
    Providers.Call call = providers.call(provider, message);
    Instant now = platform.clock().instant();
    Duration wait = backoff.delay(row.value().tries() + 1);
    Instant again = now.plus(wait.compareTo(call.patience()) > 0 ? wait : call.patience());
    String reason = call.outcome() == Outcome.REFUSED ? "refused: " + call.reason() : "";
    DeliveryRow called = row.value().claimed(provider.name(), to, at, at);
    DeliveryRow next = outcome(called, called.attempts().size(), call.outcome(), now, again);
    boolean plain = next.state() != State.DEAD;
    Optional<Row<DeliveryRow>> first =
        plain ? deliveries.change(row, next, place.toArray(Write[]::new)) : Optional.empty();
    return first.orElseGet(
        () ->
            deliveries.update(
                row,
                delivery -> {
                  DeliveryRow late = delivery.claimed(provider.name(), to, at, at);
                  return outcome(late, late.attempts().size(), call.outcome(), now, again);
                },
                reason));
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
    boolean last = outcome == Outcome.REFUSED || answered.tries() >= platform.config().attempts();
    return last ? answered.dead(now) : answered.waiting(again);
  }
}
