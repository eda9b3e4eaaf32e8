package exam.booking;

import exam.booking.ModelHold.Charge;
import java.util.List;
import katas.blocks.UnavailableException;
import katas.booking.SimulatedPayments;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Settles money, and looks into the books of the payment provider. */
final class GatewayCommands {
  private static final int ALL_CALLS = 1_000_000;

  private GatewayCommands() {}

  /** Money is settled. */
  record Reconcile() implements BookingCommand {
    @Override
    public Object run(BookingServers servers, int server) {
      int failures = servers.failures(server);
      try {
        servers.server(server).reconcile();
      } catch (UnavailableException e) {
        if (!servers.isSilent()) {
          throw e;
        }
      }
      return servers.failures(server) > failures ? "not all" : "done";
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.step();
      String told = clauses.returned("3.5", answer, String.class);
      if ("done".equals(told)) {
        model.settleAll();
      }
    }

    @Override
    public List<BookingModel> lost(BookingModel model) {
      model.step();
      return List.of(model);
    }

    @Override
    public boolean isRepeated() {
      return false;
    }

    @Override
    public String ruleOfFaults() {
      return "4.6";
    }

    @Override
    public String toString() {
      return "reconcile";
    }
  }

  /** Somebody looks into the books of the payment provider. */
  record ReadBooks() implements BookingCommand {
    /** What stands there. */
    record Books(long balance, int charges, int refunds) {}

    @Override
    public Object run(BookingServers servers, int server) {
      SimulatedPayments payments = servers.payments();
      return new Books(payments.balanceCents(), payments.approvedCharges(), payments.refunds());
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      Books books = clauses.returned("1.5", answer, Books.class);
      if (books == null) {
        return;
      }
      long least = model.holds.stream().mapToLong(it -> it.balance(model.now, false)).sum();
      long most = model.holds.stream().mapToLong(it -> it.balance(model.now, true)).sum();
      between(model, "cents taken and not paid back", books.balance(), least, most, clauses);
      least = model.holds.stream().mapToInt(it -> it.charges(false)).sum();
      most = model.holds.stream().mapToInt(it -> it.charges(true)).sum();
      between(model, "approved charges", books.charges(), least, most, clauses);
      least = model.holds.stream().mapToInt(it -> it.refunds(model.now, false)).sum();
      most = model.holds.stream().mapToInt(it -> it.refunds(model.now, true)).sum();
      between(model, "refunds", books.refunds(), least, most, clauses);
    }

    private static void between(
        BookingModel model, String what, long value, long least, long most, Clauses clauses) {
      clauses.that(
          "books",
          ruleOf(model),
          least <= value && value <= most,
          () ->
              "in the books are "
                  + value
                  + " "
                  + what
                  + ", but it must be "
                  + (least == most ? "" + least : least + " to " + most)
                  + ": "
                  + model.holds);
    }

    /** What happened last to money. */
    private static String ruleOf(BookingModel model) {
      String rule = "1.5";
      for (ModelHold hold : model.holds) {
        if (hold.state == ModelHold.State.CANCELLED) {
          return "3.6";
        }
        if (hold.charge != Charge.NO && hold.isOver(model.now)) {
          rule = hold.pending ? "3.5" : "3.3";
        } else if (hold.pending && rule.equals("1.5")) {
          rule = "3.4";
        } else if (hold.declined && rule.equals("1.5")) {
          rule = "3.2";
        }
      }
      return rule;
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return "somebody looks into the books";
    }
  }

  /**
   * The gateway gives no answers from now on, or gives them again.
   *
   * @param silent whether it gives none
   * @param afterwards whether it still does what is asked
   */
  record Silence(boolean silent, boolean afterwards) implements BookingCommand {
    @Override
    public @Nullable Object run(BookingServers servers, int server) {
      servers.silence(silent ? ALL_CALLS : 0, afterwards);
      return null;
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.silent = silent;
    }

    @Override
    public boolean isRequest() {
      return false;
    }

    @Override
    public String toString() {
      return silent
          ? "the gateway loses " + (afterwards ? "answers" : "requests")
          : "the gateway answers again";
    }
  }
}
