package katas.booking;

/**
 * The payment provider, another company's service across the internet. It is slow, and any call may
 * throw {@link katas.blocks.UnavailableException}: then it is unknown whether it took effect.
 *
 * <p>Guarantee: a call that repeats the key of an earlier one changes nothing and gives the earlier
 * answer, whatever its other arguments are. Calls with different keys know nothing of each other:
 * two charges take the money twice, and two refunds of one charge give it back twice. A charge that
 * was sent before a hold's end arrives within a day of that end, or never.
 *
 * <p>Thread safety: safe for any number of servers. Cost: one round trip of up to a second a call.
 */
public interface PaymentGateway {

  /** The state of a charge. */
  enum ChargeStatus {
    /** No charge with this key has arrived. It may still be on its way. */
    UNKNOWN,
    /** The money was taken. */
    APPROVED,
    /** The card was refused, no money was taken. */
    DECLINED
  }

  /**
   * Takes money.
   *
   * @param key names the charge
   * @param cents how much, at least 1
   * @param card which card
   * @return {@code APPROVED} or {@code DECLINED}
   */
  ChargeStatus charge(String key, long cents, String card);

  /** Asks for the state of a charge and changes nothing. */
  ChargeStatus status(String key);

  /**
   * Gives all the money of an approved charge back.
   *
   * @param key names the refund
   * @param chargeKey which charge; one that was not approved is ignored, and {@code key} is not
   *     used up
   */
  void refund(String key, String chargeKey);
}
