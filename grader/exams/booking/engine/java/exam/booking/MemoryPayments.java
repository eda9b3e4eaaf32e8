package exam.booking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import katas.blocks.UnavailableException;
import katas.booking.PaymentGateway;

/**
 * A payment provider that keeps books in memory. The card {@code "declined"} is refused, every
 * other one pays. Safe for any number of servers.
 */
final class MemoryPayments implements PaymentGateway {
  private final Map<String, ChargeStatus> charges = new HashMap<>();
  private final Map<String, Long> taken = new HashMap<>();
  private final Set<String> refundKeys = new HashSet<>();
  private Runnable afterNextCharge = () -> {};
  private long balance;
  private int refunds;
  private int lostAnswers;

  /** Forgets everything, also what was to be lost. */
  synchronized void begin() {
    charges.clear();
    taken.clear();
    refundKeys.clear();
    afterNextCharge = () -> {};
    balance = 0;
    refunds = 0;
    lostAnswers = 0;
  }

  /** Something that happens once, when a charge has taken effect and before it is answered. */
  synchronized void afterNextCharge(Runnable event) {
    afterNextCharge = event;
  }

  /** The answers to the next calls are lost; the calls take effect. */
  synchronized void loseAnswers(int calls) {
    lostAnswers = calls;
  }

  /** Cents taken and not given back. */
  synchronized long balanceCents() {
    return balance;
  }

  /** How many charges took money. */
  synchronized int approvedCharges() {
    return taken.size();
  }

  /** How many times money was given back. */
  synchronized int refunds() {
    return refunds;
  }

  @Override
  public ChargeStatus charge(String key, long cents, String card) {
    ChargeStatus status;
    Runnable event;
    synchronized (this) {
      status = charges.computeIfAbsent(key, first -> charged(key, cents, card));
      event = afterNextCharge;
      afterNextCharge = () -> {};
    }
    event.run();
    loseAnswer("charge");
    return status;
  }

  private ChargeStatus charged(String key, long cents, String card) {
    if (card.equals("declined")) {
      return ChargeStatus.DECLINED;
    }
    taken.put(key, cents);
    balance += cents;
    return ChargeStatus.APPROVED;
  }

  @Override
  public synchronized ChargeStatus status(String key) {
    loseAnswer("status");
    return charges.getOrDefault(key, ChargeStatus.UNKNOWN);
  }

  @Override
  public synchronized void refund(String key, String chargeKey) {
    if (taken.containsKey(chargeKey) && refundKeys.add(key)) {
      balance -= taken.get(chargeKey);
      refunds++;
    }
    loseAnswer("refund");
  }

  private synchronized void loseAnswer(String call) {
    if (lostAnswers > 0) {
      lostAnswers--;
      throw new UnavailableException(call + ": no answer");
    }
  }
}
