package exam.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import katas.booking.Hold;
import katas.booking.HoldRequest;
import katas.booking.HoldResult;
import katas.booking.KeyReusedException;
import katas.booking.SeatId;
import katas.booking.UnknownEventException;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import org.jspecify.annotations.Nullable;

/** Holds seats and gives them back. */
final class HoldCommands {
  private HoldCommands() {}

  /** Judges a hold that was answered, and keeps its id. */
  static void checkHold(
      BookingModel model, ModelHold hold, Hold told, String rule, Clauses clauses) {
    ModelHold same = model.byId(told.holdId());
    clauses.that(
        rule,
        !told.holdId().isBlank() && (same == null || same == hold),
        () -> "a new hold must have an id of its own, but it is that of " + same);
    clauses.that(
        rule,
        hold.id == null || hold.id.equals(told.holdId()),
        () -> "the hold must be the one of before, " + hold);
    clauses.that(rule, hold.isTold(told), () -> "the hold must be " + hold);
    clauses.that(
        "1.5",
        told.priceCents() == hold.price,
        () -> "the price of " + hold.seats + " is " + hold.price + ", not " + told.priceCents());
    Instant end = told.expiresAt();
    boolean mayDiffer = model.concurrent && hold.id == null;
    Instant earliest = model.steps.get(0).plus(BookingModel.CONFIG.holdTime());
    clauses.that(
        "1.3",
        mayDiffer ? !end.isBefore(earliest) && !end.isAfter(hold.end) : end.equals(hold.end),
        () -> "the hold ends at " + hold.end + ", not " + end);
    hold.end = end;
    hold.id = told.holdId();
  }

  /** Asks to hold seats. */
  record HoldSeats(HoldRequest request) implements BookingCommand {
    @Override
    public Object run(BookingServers servers, int server) {
      return servers.server(server).hold(request);
    }

    private boolean areKnown(BookingModel model) {
      return request.seats().stream().allMatch(seat -> model.exists(request.eventId(), seat));
    }

    private boolean isFor(ModelHold hold) {
      return hold.event.equals(request.eventId()) && hold.hasSeats(request.seats());
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.step();
      ModelHold before = model.byKey(request.userId(), request.key());
      if (!areKnown(model)) {
        clauses.refused(
            "1.8",
            answer,
            UnknownEventException.class,
            before == null ? UnknownEventException.class : KeyReusedException.class);
      } else if (before != null && isFor(before)) {
        HoldResult.Held held = clauses.returned("3.1", answer, HoldResult.Held.class);
        if (held != null) {
          checkHold(model, before, held.hold(), "3.1", clauses);
        }
      } else if (before != null && !isRefused(model, answer)) {
        clauses.refused("3.1", answer, KeyReusedException.class);
      } else if (before == null) {
        checkNew(model, clauses.returned("1.2", answer, HoldResult.class), clauses);
      }
    }

    /** Whether it is refused for another reason than its key, and may be. */
    private boolean isRefused(BookingModel model, Answer answer) {
      return answer instanceof Answer.Returned returned
          && (returned.value() instanceof HoldResult.LimitReached
              || returned.value() instanceof HoldResult.SeatsTaken)
          && mayBeRefused(model);
    }

    private boolean mayBeRefused(BookingModel model) {
      return !model.taken(request.eventId(), request.seats()).isEmpty()
          || request.seats().size() > model.left(request.eventId(), request.userId());
    }

    private void checkNew(BookingModel model, @Nullable HoldResult result, Clauses clauses) {
      TreeSet<SeatId> taken = model.taken(request.eventId(), request.seats());
      int left = model.left(request.eventId(), request.userId());
      if (result instanceof HoldResult.Held held) {
        for (SeatId seat : taken) {
          clauses.that(
              "hold",
              model.ruleOf(request.eventId(), seat),
              false,
              () -> seat + " is not free: " + model.occupant(request.eventId(), seat));
        }
        clauses.that(
            "1.4",
            request.seats().size() <= left,
            () -> "the user may hold only " + left + " more");
        ModelHold hold = made(model);
        checkHold(model, hold, held.hold(), "1.2", clauses);
      } else if (result instanceof HoldResult.LimitReached limit) {
        clauses.that(
            "1.4",
            request.seats().size() > limit.seatsLeft()
                && limit.seatsLeft() <= left
                && limit.seatsLeft() >= (model.concurrent ? leastLeft(model) : left),
            () -> "the user may hold " + left + " more seats");
      } else if (result instanceof HoldResult.SeatsTaken refusal) {
        checkTaken(model, taken, refusal.taken(), clauses);
      } else if (result != null) {
        clauses.that("1.2", model.concurrent, () -> "nobody was in the way, but " + result);
      }
    }

    /** Where requests meet, seats that have just ended may still be counted. */
    private int leastLeft(BookingModel model) {
      int ever =
          model.holds.stream()
              .filter(hold -> hold.user.equals(request.userId()))
              .mapToInt(hold -> hold.seats.size())
              .sum();
      return Math.max(0, BookingModel.CONFIG.seatsPerUser() - ever);
    }

    private void checkTaken(
        BookingModel model, TreeSet<SeatId> expected, Set<SeatId> told, Clauses clauses) {
      boolean holds =
          model.concurrent
              ? told.stream().anyMatch(expected::contains) && request.seats().containsAll(told)
              : told.equals(expected) && !told.isEmpty();
      TreeSet<SeatId> wrong = new TreeSet<>(told);
      wrong.removeAll(expected);
      String rule =
          wrong.isEmpty() || !request.seats().containsAll(told)
              ? "1.2"
              : model.ruleOf(request.eventId(), wrong.first());
      clauses.that("taken", rule, holds, () -> "taken are " + expected + ", not " + told);
      clauses.that(expected.isEmpty() ? "1.2" : ruleOfAll(model, expected), true, () -> "");
    }

    private String ruleOfAll(BookingModel model, TreeSet<SeatId> seats) {
      return model.ruleOf(request.eventId(), seats.first());
    }

    private ModelHold made(BookingModel model) {
      return model.hold(request.userId(), request.key(), null, request.eventId(), request.seats());
    }

    @Override
    public List<BookingModel> lost(BookingModel model) {
      model.step();
      if (!areKnown(model)
          || model.byKey(request.userId(), request.key()) != null
          || mayBeRefused(model)) {
        return List.of(model);
      }
      BookingModel without = model.copy();
      made(model);
      return List.of(model, without);
    }

    @Override
    public String ruleOfFaults() {
      return "4.3";
    }

    @Override
    public String told(Answer.Returned answer) {
      return answer.value() instanceof HoldResult.Held held
          ? "held until " + held.hold().expiresAt()
          : String.valueOf(answer.value());
    }

    @Override
    public String toString() {
      return request.userId()
          + " holds "
          + new ArrayList<>(request.seats())
          + " of "
          + request.eventId()
          + " with key "
          + request.key();
    }
  }

  /** Gives a hold back. */
  record Release(Target target) implements BookingCommand {
    @Override
    public @Nullable Object run(BookingServers servers, int server) {
      servers.server(server).release(target.user(), target.id());
      return null;
    }

    @Override
    public void check(BookingModel model, Answer answer, Clauses clauses) {
      model.step();
      ModelHold hold = target.owned(model, answer, clauses);
      if (hold != null && clauses.returned("1.7", answer)) {
        apply(model, hold);
      }
    }

    private static void apply(BookingModel model, ModelHold hold) {
      if (hold.lasts(model.now)) {
        hold.end(ModelHold.State.RELEASED, model.lastStep());
      }
      model.laterHolds(hold).forEach(later -> later.earlierReleased = true);
    }

    @Override
    public List<BookingModel> lost(BookingModel model) {
      model.step();
      ModelHold hold = target.find(model);
      if (hold == null || !hold.lasts(model.now)) {
        return List.of(model);
      }
      BookingModel without = model.copy();
      apply(model, hold);
      return List.of(model, without);
    }

    @Override
    public String ruleOfFaults() {
      return "4.4";
    }

    @Override
    public String toString() {
      return target.user() + " releases " + target;
    }
  }
}
