package exam.booking;

import exam.booking.ModelHold.Charge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.blocks.UnavailableException;
import katas.booking.ConfirmResult;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Pays for holds and cancels bookings. */
final class PaymentCommands {
  private PaymentCommands() {}

  /**
   * What a confirmation answered.
   *
   * @param result null when it threw instead
   * @param failed whether a call of the server's got no answer
   * @param took how long it took
   */
  record Confirmation(@Nullable ConfirmResult result, boolean failed, Duration took) {
    @Override
    public String toString() {
      return (result == null ? "UnavailableException" : result.toString())
          + (took.isZero() ? "" : " after " + took);
    }
  }

  /**
   * Pays for a hold.
   *
   * @param card {@code declined}, or one that pays
   * @param takes how long the gateway takes
   */
  record Confirm(Target target, String card, Duration takes) implements BookingCommand {
    @Override
    public Object run(BookingServers servers, int server) {
      Instant began = servers.simulation().clock().instant();
      int failures = servers.failures(server);
      ConfirmResult result = null;
      servers.payments().chargesTake(takes);
      try {
        result = servers.server(server).confirm(target.user(), target.id(), card);
      } catch (UnavailableException e) {
        // Told as no result: the contract promises one.
      } finally {
        servers.payments().chargesTake(Duration.ZERO);
      }
      boolean failed = servers.failures(server) > failures;
      boolean mayBeSold = servers.isConcurrent() || failed && !servers.isSilent();
      if (result instanceof ConfirmResult.Pending && mayBeSold) {
        throw new UnavailableException("it is pending");
      }
      Duration took = Duration.between(began, servers.simulation().clock().instant());
      return new Confirmation(result, failed, servers.isConcurrent() ? Duration.ZERO : took);
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      Instant began = model.now;
      if (answer instanceof Answer.Returned returned
          && returned.value() instanceof Confirmation confirmation) {
        model.now = model.now.plus(confirmation.took());
      }
      model.step();
      if (target.find(model) == null && isPending(answer)) {
        return; // it is not known yet that there is no such hold
      }
      ModelHold hold = target.owned(model, answer, clauses);
      if (hold == null) {
        return;
      }
      Confirmation confirmation = clauses.returned("1.5", answer, Confirmation.class);
      if (confirmation != null) {
        new PaymentCheck(model, hold, isGood(), clauses).check(began, confirmation);
      }
    }

    private static boolean isPending(Answer answer) {
      return answer instanceof Answer.Returned returned
          && returned.value() instanceof Confirmation confirmation
          && confirmation.failed()
          && confirmation.result() instanceof ConfirmResult.Pending;
    }

    private boolean isGood() {
      return !card.equals("declined");
    }

    @Override
    public List<BookingModel> lost(BookingModel model) {
      model.step();
      ModelHold hold = target.find(model);
      if (hold == null || !hold.lasts(model.now)) {
        return List.of(model);
      }
      BookingModel sold = model.copy();
      hold.pending = true;
      hold.declineUnknown |= !isGood();
      if (!isGood() && hold.charge == Charge.NO) {
        return List.of(model);
      }
      hold.charge = Charge.MAYBE;
      ModelHold same = sold.holds.get(model.holds.indexOf(hold));
      same.sell(sold.lastStep());
      return List.of(model, sold);
    }

    /** A crash while time passes would leave open how much of it has passed. */
    @Override
    public boolean isRequest() {
      return takes.isZero();
    }

    @Override
    public String ruleOfFaults() {
      return "4.6";
    }

    @Override
    public String toString() {
      return target.user()
          + " confirms "
          + target
          + " by "
          + card
          + (takes.isZero() ? "" : ", and the gateway takes " + takes);
    }
  }

  /**
   * Cancels a booking; when the gateway is silent it answers again, and the client asks again.
   *
   * @param target the booking
   */
  record Cancel(Target target) implements BookingCommand {
    @Override
    public Object run(BookingServers servers, int server) {
      try {
        return servers.server(server).cancel(target.user(), target.id());
      } catch (UnavailableException e) {
        if (!servers.isSilent()) {
          throw e;
        }
        servers.silence(0, false);
        return "again: " + servers.server(server).cancel(target.user(), target.id());
      }
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.step();
      ModelHold hold = target.owned(model, answer, clauses);
      if (hold == null || !clauses.returned("3.6", answer)) {
        return;
      }
      String told = String.valueOf(((Answer.Returned) answer).value());
      model.silent &= !told.startsWith("again");
      boolean cancelled = apply(model, hold);
      clauses.that(
          "3.6",
          told.endsWith(String.valueOf(cancelled)),
          () -> hold + ": cancel answers " + cancelled);
      if (cancelled) {
        hold.settle();
      }
    }

    private static boolean apply(BookingModel model, ModelHold hold) {
      if (hold.isSold()) {
        hold.end(ModelHold.State.CANCELLED, model.lastStep());
      }
      return hold.state == ModelHold.State.CANCELLED;
    }

    @Override
    public List<BookingModel> lost(BookingModel model) {
      model.step();
      ModelHold hold = target.find(model);
      if (hold == null || !hold.isSold()) {
        return List.of(model);
      }
      BookingModel without = model.copy();
      apply(model, hold);
      return List.of(model, without);
    }

    @Override
    public String ruleOfFaults() {
      return "4.6";
    }

    @Override
    public String toString() {
      return target.user() + " cancels " + target;
    }
  }
}
