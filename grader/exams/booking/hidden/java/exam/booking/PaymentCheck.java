package exam.booking;

import exam.booking.ModelHold.Charge;
import exam.booking.PaymentCommands.Confirmation;
import java.time.Instant;
import katas.booking.ConfirmResult;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/**
 * What a confirmation may answer, and what it does to a hold.
 *
 * @param good whether the card pays
 */
record PaymentCheck(BookingModel model, ModelHold hold, boolean good, Clauses clauses) {

  void check(Instant began, Confirmation confirmation) {
    ConfirmResult result = confirmation.result();
    clauses.that(
        "3.4", result != null, () -> "confirm must answer Pending when a call of its is lost");
    if (result instanceof ConfirmResult.Pending) {
      pending(confirmation.failed(), hold.lasts(began));
    } else if (hold.isSold()) {
      clauses.that(
          "confirm",
          "3.2",
          result instanceof ConfirmResult.Confirmed told && told.bookingId().equals(hold.id),
          () -> "the hold is confirmed already: " + hold + ", but " + result);
    } else if (!hold.lasts(began)) {
      String rule = hold.pending ? "3.4" : "1.6";
      clauses.that(
          "confirm",
          rule,
          result instanceof ConfirmResult.HoldEnded,
          () -> "the hold is over: " + hold + ", but " + result);
      if (model.concurrent && good && hold.charge == Charge.NO) {
        hold.charge = Charge.MAYBE; // it may have ended between the charge and the sale
      }
      hold.settle();
    } else {
      lasting(result, confirmation);
    }
  }

  private String rule(Confirmation confirmation) {
    if (hold.pending) {
      return "3.4";
    }
    return hold.declined ? "3.2" : confirmation.took().isZero() ? "1.5" : "3.3";
  }

  private void lasting(@Nullable ConfirmResult result, Confirmation confirmation) {
    String rule = rule(confirmation);
    boolean inTime = hold.lasts(model.now);
    if (result instanceof ConfirmResult.Confirmed told) {
      clauses.that(
          "confirm",
          rule,
          inTime && (good || hold.charge != Charge.NO) && told.bookingId().equals(hold.id),
          () -> hold + " cannot be paid by this card at " + model.now);
      hold.sell(model.lastStep());
    } else if (result instanceof ConfirmResult.Declined) {
      clauses.that(
          "confirm",
          good ? rule : "3.2",
          !good || hold.declineUnknown || model.concurrent,
          () -> "the card is good, and nothing was declined of " + hold);
      hold.charge = model.concurrent ? hold.charge : Charge.NO;
      hold.declined = true;
      hold.declineUnknown = false;
      hold.pending = false;
    } else if (result instanceof ConfirmResult.HoldEnded) {
      clauses.that("confirm", rule, !inTime, () -> "the hold has not ended: " + hold);
      hold.charge = good ? Charge.YES : hold.charge;
      hold.settle();
    }
  }

  private void pending(boolean failed, boolean lasted) {
    clauses.that("confirm", "3.4", failed, () -> "all calls were answered: " + hold);
    if (!lasted) {
      return;
    }
    hold.pending = true;
    if (good && hold.charge == Charge.NO) {
      hold.charge = Charge.MAYBE;
    }
    hold.declineUnknown |= !good;
  }
}
