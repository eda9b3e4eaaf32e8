package katas.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Write;

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
    if (row.value().tries() >= platform.config().maxAttempts()) { // each broken off by a crash
      deliveries.change(row, row.value().dead(now));
      return false;
    }
    List<Provider> candidates = providers.candidates(row.value());
    Instant earliest = Instant.MAX;
    Instant at = now;
    Optional<Row<DeliveryRow>> current = Optional.of(row);
    boolean called = false;
    for (Provider provider : candidates) {
      Instant opens = providers.opensAt(provider, at);
      if (opens.isAfter(at)) {
        earliest = opens.isBefore(earliest) ? opens : earliest;
        if (current.get().value().isOpen()) { // rule 4.3: nobody else before this one has answered
          break;
        }
        continue;
      }
      List<Write> quota = called ? List.of() : go.quota();
      current = calls.claim(current.get(), provider, go.address(), quota);
      if (current.isEmpty()) {
        return called;
      }
      called = true;
      current = Optional.of(calls.make(current.get(), provider));
      at = platform.clock().instant();
      DeliveryRow delivery = current.get().value();
      if (delivery.state() != State.WAITING || !at.isBefore(delivery.content().expiresAt())) {
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
}
