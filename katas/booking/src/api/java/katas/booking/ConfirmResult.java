package katas.booking;

/** What became of a payment. */
public sealed interface ConfirmResult {

  /** Paid and sold. {@code bookingId} is the hold's id. */
  record Confirmed(String bookingId) implements ConfirmResult {}

  /** The card was refused. The hold goes on until its end; another card may be tried. */
  record Declined() implements ConfirmResult {}

  /** The hold had ended or was released. What had been paid, if anything, is paid back. */
  record HoldEnded() implements ConfirmResult {}

  /**
   * The payment's outcome is not known yet. Ask again; {@link BookingService#reconcile} does too.
   */
  record Pending() implements ConfirmResult {}
}
