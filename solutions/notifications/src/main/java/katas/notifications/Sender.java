package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Write;
import katas.notifications.Attempt.Outcome;

/** Brings one message that is due as far as it comes now. */
final class Sender {
  /*
   * Invariant: a provider is called only by the server that has just written the call down, and
   * for no longer than the lease. A message whose last call has no answer is open, and then no
   * other provider gets it: only an answer tells that it was not sent.
   */

  private final Platform platform;
  private final Deliveries deliveries;
  private final Admission admission;
  private final Digests digests;
  private final Providers providers;
  private final Backoff backoff;

  Sender(Platform platform, Deliveries deliveries, Admission admission, Digests digests) {
    NotificationConfig config = platform.config();
    this.platform = platform;
    this.deliveries = deliveries;
    this.admission = admission;
    this.digests = digests;
    this.providers = new Providers(platform);
    this.backoff = new FullJitter(config.backoffBase(), config.backoffCap(), platform.random());
  }

  /** Looks at a message; returns whether a provider was called. */
  boolean handle(String deliveryId) {
    Row<DeliveryRow> row = deliveries.read(deliveryId).orElseThrow();
    Instant now = platform.clock().instant();
    if (!row.value().isDue(now)) { // another server was here
      return false;
    }
    if (row.value().content().digest()) {
      digests.assemble(row.value().content(), now);
      return false;
    }
    Decision decision = admission.decide(row.value(), now);
    if (decision instanceof Decision.End end) {
      deliveries.change(row, row.value().ended(end.state()));
    } else if (decision instanceof Decision.Wait wait) {
      deliveries.change(row, row.value().waiting(wait.until()));
    } else if (decision instanceof Decision.Go go) {
      return send(row, go, now);
    }
    return false;
  }

  /** Asks one provider after the other until one has it, or may have it, or refuses it. */
  private boolean send(Row<DeliveryRow> row, Decision.Go go, Instant now) {
    List<Provider> candidates = providers.candidates(row.value());
    Instant earliest = Instant.MAX;
    Optional<Row<DeliveryRow>> current = Optional.of(row);
    boolean called = false;
    for (Provider provider : candidates) {
      Instant opens = providers.opensAt(provider, now);
      if (opens.isAfter(now)) {
        earliest = opens.isBefore(earliest) ? opens : earliest;
        continue;
      }
      current = claim(current.get(), provider, go.address(), called ? List.of() : go.quota());
      if (current.isEmpty()) {
        return called;
      }
      called = true;
      current = Optional.of(call(current.get(), provider));
      if (current.get().value().state() != State.WAITING) {
        return true;
      }
    }
    if (!called) {
      deliveries.change(row, unasked(row.value(), earliest));
    }
    return called;
  }

  private static DeliveryRow unasked(DeliveryRow delivery, Instant earliest) {
    boolean nobody = earliest.equals(Instant.MAX);
    return nobody ? delivery.ended(State.SUPPRESSED) : delivery.waiting(earliest);
  }

  /** Writes down that this server is about to call; empty when another was faster. */
  private Optional<Row<DeliveryRow>> claim(
      Row<DeliveryRow> row, Provider provider, String address, List<Write> quota) {
    Instant now = platform.clock().instant();
    Instant until = now.plus(platform.config().lease());
    DeliveryRow claimed = row.value().claimed(provider.name(), address, now, until);
    return deliveries.change(row, claimed, quota.toArray(Write[]::new));
  }

  /** Makes the call that is written down, and writes down what came of it. */
  private Row<DeliveryRow> call(Row<DeliveryRow> row, Provider provider) {
    DeliveryRow claimed = row.value();
    int attempt = claimed.attempts().size();
    Message message = new Message(claimed.id(), claimed.address(), claimed.content().text());
    Providers.Call call = providers.call(provider, message);
    Instant now = platform.clock().instant();
    Duration wait = backoff.delay(claimed.tries());
    Instant again = now.plus(wait.compareTo(call.patience()) > 0 ? wait : call.patience());
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
    boolean last = outcome == Outcome.REFUSED || answered.tries() >= platform.config().attempts();
    return last ? answered.dead(now) : answered.waiting(again);
  }
}
