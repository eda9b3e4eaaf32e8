package exam.booking;

import exam.booking.ModelHold.Waitlist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.booking.Hold;
import katas.booking.UnknownEventException;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Waits for seats. */
final class WaitlistCommands {
  /** More seats become free at once in no history. */
  private static final int MOST_OFFERS = 20;

  private WaitlistCommands() {}

  /** Rule 1.8: there is such a section. */
  private static boolean isKnown(
      BookingModel model, Waitlist waitlist, Answer answer, Clauses clauses) {
    boolean known = model.section(waitlist.event(), waitlist.section()) != null;
    if (!known) {
      clauses.refused("1.8", answer, UnknownEventException.class);
    }
    return known;
  }

  /** Joins a waitlist. */
  record Join(String user, Waitlist waitlist) implements BookingCommand {
    @Override
    public @Nullable Object run(BookingServers servers, int server) {
      servers.server(server).joinWaitlist(user, waitlist.event(), waitlist.section());
      return null;
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.step();
      if (isKnown(model, waitlist, answer, clauses) && clauses.returned("3.8", answer)) {
        model.join(waitlist, user);
      }
    }

    @Override
    public List<BookingModel> lost(BookingModel model) {
      model.step();
      if (model.section(waitlist.event(), waitlist.section()) == null) {
        return List.of(model);
      }
      BookingModel without = model.copy();
      model.join(waitlist, user);
      return List.of(model, without);
    }

    @Override
    public String ruleOfFaults() {
      return "4.9";
    }

    @Override
    public String toString() {
      return user + " waits for " + waitlist.section() + " of " + waitlist.event();
    }
  }

  /** Offers what is free to those who wait. */
  record Offer(String user, Waitlist waitlist) implements BookingCommand {
    @Override
    public Object run(BookingServers servers, int server) {
      return servers.server(server).offer(user, waitlist.event(), waitlist.section());
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.step();
      if (!isKnown(model, waitlist, answer, clauses)) {
        return;
      }
      Optional<?> told = clauses.returned("3.8", answer, Optional.class);
      if (told == null) {
        return;
      }
      for (int i = 0; i < MOST_OFFERS && model.offerOne(waitlist); i++) {
        // One seat more has a user.
      }
      List<ModelHold> own = own(model);
      if (told.isEmpty()) {
        clauses.that("3.8", own.isEmpty(), () -> user + " has been offered " + own);
      } else if (told.get() instanceof Hold hold) {
        checkOwn(model, own, hold, clauses);
      }
    }

    /** The user's holds that came from this waitlist and have not ended, nor been sold. */
    private List<ModelHold> own(BookingModel model) {
      return model.holds.stream()
          .filter(hold -> hold.user.equals(user) && waitlist.equals(hold.waitlist))
          .filter(hold -> hold.lasts(model.now))
          .toList();
    }

    private void checkOwn(BookingModel model, List<ModelHold> own, Hold told, Clauses clauses) {
      ModelHold same =
          own.stream().filter(hold -> hold.hasSeats(told.seats())).findFirst().orElse(null);
      clauses.that(
          "3.8", same != null, () -> user + " has been offered " + own + ", not " + told.seats());
      if (same != null) {
        HoldCommands.checkHold(model, same, told, "3.8", clauses);
      }
    }

    @Override
    public List<BookingModel> lost(BookingModel model) {
      model.step();
      List<BookingModel> states = new ArrayList<>();
      BookingModel next = model;
      boolean more = model.section(waitlist.event(), waitlist.section()) != null;
      while (more && states.size() < MOST_OFFERS) {
        states.add(0, next);
        next = next.copy();
        more = next.offerOne(waitlist);
      }
      return states.isEmpty() ? List.of(model) : states;
    }

    @Override
    public String ruleOfFaults() {
      return "4.9";
    }

    @Override
    public String told(Answer.Returned answer) {
      return answer.value() instanceof Optional<?> it
              && it.isPresent()
              && it.get() instanceof Hold h
          ? "has " + h.seats() + " until " + h.expiresAt()
          : "has none";
    }

    @Override
    public String toString() {
      return "seats of "
          + waitlist.section()
          + " of "
          + waitlist.event()
          + " are offered, "
          + user
          + " asks";
    }
  }
}
