package katas.booking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import katas.blocks.UnavailableException;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;

/**
 * A payment provider that keeps books. The card {@code "declined"} is refused, every other one
 * pays. Its calls are operations of the simulation, so they can fail and are explored like those of
 * a building block; beyond that a test can make it silent or slow.
 */
public final class SimulatedPayments implements PaymentGateway {
  private static final String ACCOUNT = "payments";

  private final Simulation simulation;
  private final Map<String, ChargeStatus> charges = new LinkedHashMap<>();
  private final Map<String, Long> amounts = new LinkedHashMap<>();
  private final Set<String> refundKeys = new HashSet<>();
  private final List<String> refunds = new ArrayList<>();
  private Duration chargeTakes = Duration.ZERO;
  private int silentCalls;
  private boolean silentAfterwards;

  /** Opens the books, empty. */
  public SimulatedPayments(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Makes every charge take so long before its answer comes. */
  public void chargesTake(Duration duration) {
    chargeTakes = duration;
  }

  /** The next {@code calls} calls are lost on the way there. */
  public void loseRequests(int calls) {
    silentCalls = calls;
    silentAfterwards = false;
  }

  /** The next {@code calls} calls take effect, and their answers are lost. */
  public void loseAnswers(int calls) {
    silentCalls = calls;
    silentAfterwards = true;
  }

  /** Cents taken and not given back; less than nothing when too much was given back. */
  public long balanceCents() {
    long taken = amounts.values().stream().mapToLong(Long::longValue).sum();
    long given = refunds.stream().mapToLong(charge -> amounts.getOrDefault(charge, 0L)).sum();
    return taken - given;
  }

  /** How many charges took money. */
  public int approvedCharges() {
    return amounts.size();
  }

  /** How many times money was given back. */
  public int refunds() {
    return refunds.size();
  }

  @Override
  public ChargeStatus charge(String key, long cents, String card) {
    if (key.isBlank() || card.isBlank() || cents < 1) {
      throw new IllegalArgumentException("a charge needs a key, a card and at least 1 cent");
    }
    failIf(!silentAfterwards, "charge");
    ChargeStatus status = perform("charges", key + " " + cents, () -> charged(key, cents, card));
    if (!chargeTakes.isZero()) {
      simulation.advance(chargeTakes);
    }
    failIf(silentAfterwards, "charge");
    return status;
  }

  private ChargeStatus charged(String key, long cents, String card) {
    return charges.computeIfAbsent(
        key,
        first -> {
          if (card.equals("declined")) {
            return ChargeStatus.DECLINED;
          }
          amounts.put(key, cents);
          return ChargeStatus.APPROVED;
        });
  }

  @Override
  public ChargeStatus status(String key) {
    failIf(!silentAfterwards, "status");
    ChargeStatus status =
        perform("asks about", key, () -> charges.getOrDefault(key, ChargeStatus.UNKNOWN));
    failIf(silentAfterwards, "status");
    return status;
  }

  @Override
  public void refund(String key, String chargeKey) {
    failIf(!silentAfterwards, "refund");
    perform("refunds", chargeKey + " by " + key, () -> refunded(key, chargeKey));
    failIf(silentAfterwards, "refund");
  }

  private boolean refunded(String key, String chargeKey) {
    boolean counts = amounts.containsKey(chargeKey) && refundKeys.add(key);
    if (counts) {
      refunds.add(chargeKey);
    }
    return counts;
  }

  private <T> T perform(String verb, String object, Supplier<T> effect) {
    return simulation.perform(
        Operation.remote(ACCOUNT, verb, object, Access.write(ACCOUNT)), effect);
  }

  private void failIf(boolean here, String call) {
    if (here && silentCalls > 0) {
      silentCalls--;
      throw new UnavailableException(call + ": no answer");
    }
  }
}
