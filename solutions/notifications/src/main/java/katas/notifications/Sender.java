package katas.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;

/** Brings one message that is due as far as it comes now. */
final class Sender {
  private final Platform platform;
  private final Deliveries deliveries;
  private final Admission admission;
  private final Digests digests;
  private final Providers providers;
  private final Calls calls;

  Sender(Platform platform, Deliveries deliveries, Admission admission, Digests digests) {
    this.platform = platform;
    this.deliveries = deliveries;
    this.admission = admission;
    this.digests = digests;
    this.providers = new Providers(platform);
    this.calls = new Calls(platform, deliveries, providers);
  }

  /** Looks at a message; returns whether a provider was called. */
  boolean handle(String deliveryId) {
    Row<DeliveryRow> row = deliveries.read(deliveryId).orElseThrow();
    Instant now = platform.clock().instant();
    if (!row.value().isDue(now)) { // another server was here
      return false;
    }
    if (row.value().content().digest()) {
      digests.assemble(row.value().content());
      return false;
    }
    return decide(row, providers.candidates(row.value()), false);
  }

  /** Sends a message if it may be sent now; {@code again} after a call of this round has failed. */
  private boolean decide(Row<DeliveryRow> row, List<Provider> candidates, boolean again) {
    Instant now = platform.clock().instant();
    Decision decision = admission.decide(row.value(), now);
    if (decision instanceof Decision.End end) {
      deliveries.change(row, row.value().ended(end.state()));
    } else if (decision instanceof Decision.Wait wait) {
      deliveries.change(row, row.value().waiting(wait.until()));
    } else if (decision instanceof Decision.Go go) {
      return send(row, go, candidates, again);
    }
    return false;
  }

  /** Asks one provider after the other until one has it, or may have it, or refuses it. */
  private boolean send(
      Row<DeliveryRow> row, Decision.Go go, List<Provider> candidates, boolean again) {
    Instant now = platform.clock().instant();
    if (row.value().tries() >= platform.config().maxAttempts()) { // each broken off by a crash
      deliveries.change(row, row.value().dead(now));
      return false;
    }
    Instant earliest = Instant.MAX;
    for (int i = 0; i < candidates.size(); i++) {
      Instant opens = providers.opensAt(candidates.get(i), now);
      if (!opens.isAfter(now)) {
        return call(row, go, candidates.subList(i, candidates.size()));
      }
      earliest = opens.isBefore(earliest) ? opens : earliest;
      if (row.value().isOpen()) { // rule 4.3: nobody else before this one has answered
        break;
      }
    }
    if (!again) {
      deliveries.change(row, unasked(row.value(), earliest));
    }
    return false;
  }

  /** Calls the first of these; when it fails the others are asked at once (rule 2.4). */
  private boolean call(Row<DeliveryRow> row, Decision.Go go, List<Provider> candidates) {
    Provider first = candidates.get(0);
    Optional<Row<DeliveryRow>> claimed = calls.claim(row, first, go.address(), go.quota());
    if (claimed.isEmpty()) {
      Row<DeliveryRow> current = deliveries.read(row.key()).orElseThrow();
      // Unchanged, so that another message has taken a place in the quota meanwhile.
      return current.version() == row.version() && decide(current, candidates, false);
    }
    Row<DeliveryRow> called = calls.make(claimed.get(), first);
    if (called.value().state() == State.WAITING && candidates.size() > 1) {
      decide(called, candidates.subList(1, candidates.size()), true);
    }
    return true;
  }

  private static DeliveryRow unasked(DeliveryRow delivery, Instant earliest) {
    boolean nobody = earliest.equals(Instant.MAX);
    return nobody ? delivery.ended(State.SUPPRESSED) : delivery.waiting(earliest);
  }
}
