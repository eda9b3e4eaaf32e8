package exam.booking;

import exam.booking.BookingCommand.Target;
import exam.booking.GatewayCommands.ReadBooks;
import exam.booking.GatewayCommands.Reconcile;
import exam.booking.HoldCommands.HoldSeats;
import exam.booking.HoldCommands.Release;
import exam.booking.ModelHold.Waitlist;
import exam.booking.OtherCommands.CreateEvent;
import exam.booking.OtherCommands.Pass;
import exam.booking.PaymentCommands.Cancel;
import exam.booking.PaymentCommands.Confirm;
import exam.booking.ViewCommands.ReadAll;
import exam.booking.WaitlistCommands.Join;
import exam.booking.WaitlistCommands.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import katas.booking.HoldRequest;
import katas.booking.SeatId;
import katas.booking.Section;
import katas.kit.Fault;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Races;
import katas.kit.spec.Specification;
import katas.kit.spec.Specification.Generator;
import org.jspecify.annotations.Nullable;

/** Races for few seats, so that requests meet. */
final class BookingRaces {
  private static final String EVENT = "e1";
  private static final Waitlist WAITLIST = new Waitlist(EVENT, "A");
  private static final List<String> USERS = List.of("ann", "bob", "cid");
  private static final List<Section> SECTIONS =
      List.of(new Section("A", 1, 4, Set.of(), 500), new Section("B", 1, 2, Set.of(), 299));

  private static final Specification<BookingModel, BookingServers> SPECIFICATION =
      Specification.of(
          "booking races",
          () -> new BookingModel(true),
          simulation -> new BookingServers(simulation, true));

  static final Generator<BookingModel, BookingServers> EVENT_ON_SALE =
      (model, choices) -> new CreateEvent(EVENT, SECTIONS);

  /** Anybody wants one to three seats next to each other, perhaps one of the other section. */
  static final Generator<BookingModel, BookingServers> HOLD =
      (model, choices) -> hold(choices.of(USERS), choices.of("1", "2"), choices);

  /** Ann wants more than she may have. */
  static final Generator<BookingModel, BookingServers> ANN_HOLDS =
      (model, choices) -> hold("ann", choices.of("1", "2", "3", "4"), choices);

  /** The same request, of as many seats as a user may have. */
  static final Generator<BookingModel, BookingServers> SAME_REQUEST =
      (model, choices) -> request("ann", choices.of("1", "1", "1", "2"), 0, 3, false);

  static final Generator<BookingModel, BookingServers> CONFIRM =
      (model, choices) -> {
        ModelHold hold = oldest(model, choices);
        return hold == null
            ? null
            : new Confirm(
                Target.of(hold.user, hold),
                choices.of("visa", "visa", "declined", "amex"),
                Duration.ZERO);
      };

  static final Generator<BookingModel, BookingServers> CONFIRM_BY_VISA =
      (model, choices) -> {
        ModelHold hold = oldest(model, choices);
        return hold == null ? null : new Confirm(Target.of(hold.user, hold), "visa", Duration.ZERO);
      };

  static final Generator<BookingModel, BookingServers> RELEASE =
      (model, choices) -> {
        ModelHold hold = oldest(model, choices);
        return hold == null ? null : new Release(Target.of(hold.user, hold));
      };

  static final Generator<BookingModel, BookingServers> CANCEL =
      (model, choices) -> {
        ModelHold hold = oldest(model, choices);
        return hold == null ? null : new Cancel(Target.of(hold.user, hold));
      };

  static final Generator<BookingModel, BookingServers> RECONCILE =
      (model, choices) -> new Reconcile();
  static final Generator<BookingModel, BookingServers> END =
      (model, choices) -> new Pass(BookingModel.CONFIG.holdTime());
  static final Generator<BookingModel, BookingServers> JOIN =
      (model, choices) -> new Join(choices.of(USERS), WAITLIST);
  static final Generator<BookingModel, BookingServers> OFFER =
      (model, choices) -> new Offer(choices.of(USERS), WAITLIST);

  private BookingRaces() {}

  /** A race with all faults, at whose end everything is counted, at once and when all has ended. */
  static Races<BookingModel, BookingServers> of(String rule) {
    return Races.of(rule, SPECIFICATION)
        .first(EVENT_ON_SALE)
        .closing(BookingRaces::closing)
        .faults(Fault.FAIL_BEFORE, Fault.FAIL_AFTER, Fault.CRASH)
        .scenarios(8)
        .runs(8);
  }

  private static Command<BookingModel, BookingServers> hold(
      String user, String key, Choices choices) {
    return request(user, key, choices.below(4), choices.of(2, 1, 3, 2), choices.chance(25));
  }

  private static HoldSeats request(String user, String key, int first, int count, boolean other) {
    Set<SeatId> seats = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      seats.add(new SeatId("A", 1, 1 + (first + i) % 4));
    }
    if (other) {
      seats.add(new SeatId("B", 1, 1 + first % 2));
    }
    return new HoldSeats(new HoldRequest(key, user, EVENT, seats));
  }

  private static @Nullable ModelHold oldest(BookingModel model, Choices choices) {
    List<ModelHold> known = model.known();
    return known.isEmpty() ? null : known.get(choices.of(0, 0, 1, 0) % known.size());
  }

  private static List<Command<BookingModel, BookingServers>> closing(BookingModel before) {
    List<Command<BookingModel, BookingServers>> commands = new ArrayList<>();
    commands.add(new ReadAll(EVENT, "A", 3));
    commands.add(new ReadAll(EVENT, "B", 3));
    commands.add(new ReadBooks());
    for (ModelHold hold : before.known()) {
      commands.add(new Confirm(Target.of(hold.user, hold), "visa", Duration.ZERO));
    }
    USERS.forEach(user -> commands.add(new Offer(user, WAITLIST)));
    commands.add(new Pass(BookingModel.CONFIG.holdTime()));
    commands.add(new Reconcile());
    commands.add(new ReadBooks());
    USERS.forEach(user -> commands.add(new Offer(user, WAITLIST)));
    commands.add(new ReadAll(EVENT, "A", 3));
    commands.add(new ReadAll(EVENT, "B", 3));
    return commands;
  }
}
