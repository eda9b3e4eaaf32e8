package exam.booking;

import exam.booking.BookingCommand.Target;
import exam.booking.BookingModel.ModelCursor;
import exam.booking.GatewayCommands.ReadBooks;
import exam.booking.GatewayCommands.Reconcile;
import exam.booking.GatewayCommands.Silence;
import exam.booking.HoldCommands.HoldSeats;
import exam.booking.HoldCommands.Release;
import exam.booking.ModelHold.Waitlist;
import exam.booking.OtherCommands.CreateEvent;
import exam.booking.OtherCommands.Pass;
import exam.booking.PaymentCommands.Cancel;
import exam.booking.PaymentCommands.Confirm;
import exam.booking.ViewCommands.ReadAll;
import exam.booking.ViewCommands.ReadAvailability;
import exam.booking.ViewCommands.ReadPage;
import exam.booking.WaitlistCommands.Join;
import exam.booking.WaitlistCommands.Offer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import katas.booking.HoldRequest;
import katas.booking.SeatId;
import katas.booking.Section;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import org.jspecify.annotations.Nullable;

/** What histories of this kata are made of. */
final class BookingSpecification {
  /** One is a prefix of another, or has what others use as a separator. */
  private static final List<String> EVENTS = List.of("e1", "e10", "e1 ", "e");

  private static final List<String> USERS = List.of("ann", "an", "ann/1", "e1/A", "a%2Fn");

  private static final List<String> KEYS = List.of("1", "2", "1/2", "11", "3", "000000000001");

  static final List<List<Section>> SECTIONS =
      List.of(
          List.of(section("A", 2, 3, 500), section("AB", 1, 2, 299)),
          List.of(section("A", 1, 4, 1), section("A/0", 2, 1, 70), section("B", 1, 2, 901)),
          List.of(section("B", 11, 1, 333), section("A", 1, 12, 4_999)));

  private static final Duration HOLD_TIME = BookingModel.CONFIG.holdTime();
  private static final Duration VIEW_AGE = BookingModel.CONFIG.viewAge();

  private static final List<Duration> TIMES =
      List.of(
          Duration.ofSeconds(1),
          HOLD_TIME,
          HOLD_TIME.minusNanos(1),
          Duration.ofNanos(1),
          VIEW_AGE,
          VIEW_AGE.plusNanos(1),
          Duration.ofMinutes(3),
          Duration.ofHours(25));

  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofMillis(700),
          HOLD_TIME,
          HOLD_TIME.minusNanos(1),
          Duration.ofMinutes(4),
          HOLD_TIME.minusSeconds(1));

  static final Specification<BookingModel, BookingServers> SPECIFICATION =
      Specification.of(
              "booking",
              () -> new BookingModel(false),
              simulation -> new BookingServers(simulation, false))
          .command(14, BookingSpecification::hold)
          .command(3, BookingSpecification::createEvent)
          .command(7, BookingSpecification::confirm)
          .command(6, (model, choices) -> new Pass(choices.of(TIMES)))
          .command(5, BookingSpecification::readAll)
          .command(4, (model, choices) -> new ReadBooks())
          .command(3, BookingSpecification::release)
          .command(4, BookingSpecification::cancel)
          .command(3, BookingSpecification::holdAgain)
          .command(3, (model, choices) -> new Join(user(choices), waitlist(model, choices)))
          .command(4, BookingSpecification::offer)
          .command(3, (model, choices) -> new Reconcile())
          .command(2, (model, choices) -> new Silence(false, false))
          .command(3, (model, choices) -> new Silence(true, choices.chance(50)))
          .command(4, (model, choices) -> new ReadAvailability(event(model, choices)))
          .command(3, BookingSpecification::page)
          .command(3, BookingSpecification::nextPage)
          .command(3, BookingSpecification::confirmSlowly)
          .command(3, (model, choices) -> Misuses.of(model, choices))
          .closing(BookingSpecification::closing);

  /** All rules of levels 1 and 3 and what holds after faults, in histories one call at a time. */
  static final Histories<BookingModel, BookingServers> HISTORIES =
      Histories.of(SPECIFICATION).number(125).length(44);

  private BookingSpecification() {}

  private static Section section(String name, int rows, int seatsPerRow, long price) {
    return new Section(name, rows, seatsPerRow, Set.of(), price);
  }

  static String user(Choices choices) {
    return USERS.get(choices.of(0, 1, 0, 2, 0, 3, 4, 1));
  }

  /** An event that there is, as a rule. */
  private static String event(BookingModel model, Choices choices) {
    return model.events.isEmpty() || choices.chance(4)
        ? choices.of(EVENTS)
        : choices.of(List.copyOf(model.events.keySet()));
  }

  /** A section that there is, as a rule. */
  private static String sectionName(BookingModel model, String event, Choices choices) {
    List<Section> sections = model.events.getOrDefault(event, List.of());
    return sections.isEmpty() || choices.chance(4)
        ? choices.of("A", "AB", "A/", "0")
        : sections.get(choices.of(0, 0, 1, 2) % sections.size()).name();
  }

  static Waitlist waitlist(BookingModel model, Choices choices) {
    String event = event(model, choices);
    return new Waitlist(event, sectionName(model, event, choices));
  }

  static Command<BookingModel, BookingServers> createEvent(BookingModel model, Choices choices) {
    List<Section> sections = new ArrayList<>(choices.of(SECTIONS));
    if (choices.chance(30)) {
      Collections.reverse(sections);
    }
    return new CreateEvent(choices.of(EVENTS), sections);
  }

  static Command<BookingModel, BookingServers> hold(BookingModel model, Choices choices) {
    if (model.events.isEmpty()) {
      return createEvent(model, choices);
    }
    String event = event(model, choices);
    return new HoldSeats(
        new HoldRequest(choices.of(KEYS), user(choices), event, seats(model, event, choices)));
  }

  /** Neighbours, sometimes of two sections, sometimes one that there is not. */
  private static Set<SeatId> seats(BookingModel model, String event, Choices choices) {
    Set<SeatId> seats = new LinkedHashSet<>();
    int count = choices.of(1, 2, 1, 1, 3, 2, 1, 4);
    boolean more = choices.chance(25);
    for (int part = 0; part < (more ? 2 : 1); part++) {
      String name = sectionName(model, event, choices);
      Section section = model.section(event, name);
      if (section == null || choices.chance(3)) {
        seats.add(new SeatId(name, choices.of(1, 12), choices.of(13, 1, 999)));
      } else {
        List<SeatId> all = BookingModel.seatsOf(section);
        int first = choices.below(all.size());
        for (int i = 0; i < count; i++) {
          seats.add(all.get((first + i) % all.size()));
        }
      }
    }
    if (choices.chance(30)) {
      List<SeatId> reversed = new ArrayList<>(seats);
      Collections.reverse(reversed);
      return new LinkedHashSet<>(reversed);
    }
    return seats;
  }

  /** The key of a hold again, for the same seats or for others. */
  static @Nullable Command<BookingModel, BookingServers> holdAgain(
      BookingModel model, Choices choices) {
    List<ModelHold> holds = model.holds.stream().filter(hold -> hold.key != null).toList();
    if (holds.isEmpty()) {
      return null;
    }
    ModelHold hold = holds.get(holds.size() - 1 - choices.below(holds.size()));
    String key = String.valueOf(hold.key);
    List<SeatId> reversed = new ArrayList<>(hold.seats);
    Collections.reverse(reversed);
    Set<SeatId> same = new LinkedHashSet<>(reversed);
    Set<SeatId> one = Set.of(reversed.get(0));
    HoldRequest request =
        switch (choices.of(0, 0, 1, 2, 3)) {
          case 1 -> new HoldRequest(key, hold.user, hold.event, seats(model, hold.event, choices));
          case 2 -> new HoldRequest(key, hold.user, event(model, choices), same);
          case 3 -> new HoldRequest(key, hold.user, hold.event, one);
          default -> new HoldRequest(key, hold.user, hold.event, same);
        };
    return new HoldSeats(request);
  }

  /** A hold that is known, the newest first, by its owner as a rule. */
  private static Target target(BookingModel model, Choices choices) {
    List<ModelHold> known = model.known();
    if (known.isEmpty() || choices.chance(4)) {
      return new Target(user(choices), choices.of("no hold", "1", "ann/1", "e1/A/1"), "no hold");
    }
    ModelHold hold = known.get(known.size() - 1 - choices.below(Math.min(4, known.size())));
    return Target.of(choices.chance(8) ? user(choices) : hold.user, hold);
  }

  static Command<BookingModel, BookingServers> confirm(BookingModel model, Choices choices) {
    String card = choices.of("visa", "visa", "declined", "amex");
    return new Confirm(target(model, choices), card, Duration.ZERO);
  }

  private static Command<BookingModel, BookingServers> confirmSlowly(
      BookingModel model, Choices choices) {
    String card = choices.of("visa", "visa", "declined");
    return new Confirm(target(model, choices), card, choices.of(DELAYS));
  }

  static Command<BookingModel, BookingServers> release(BookingModel model, Choices choices) {
    return new Release(target(model, choices));
  }

  static @Nullable Command<BookingModel, BookingServers> cancel(
      BookingModel model, Choices choices) {
    List<ModelHold> sold = model.known().stream().filter(ModelHold::isSold).toList();
    if (sold.isEmpty() || choices.chance(40)) {
      return new Cancel(target(model, choices));
    }
    ModelHold hold = choices.of(sold);
    return new Cancel(Target.of(hold.user, hold));
  }

  static Command<BookingModel, BookingServers> offer(BookingModel model, Choices choices) {
    List<Waitlist> waiting =
        model.waitlists.keySet().stream()
            .filter(it -> model.isWaitedFor(it.event(), it.section()))
            .toList();
    Waitlist waitlist =
        waiting.isEmpty() || choices.chance(20) ? waitlist(model, choices) : choices.of(waiting);
    List<String> users = model.waitlists.getOrDefault(waitlist, List.of());
    String user = users.isEmpty() || choices.chance(40) ? user(choices) : choices.of(users);
    return new Offer(user, waitlist);
  }

  private static Command<BookingModel, BookingServers> readAll(
      BookingModel model, Choices choices) {
    String event = event(model, choices);
    return new ReadAll(event, sectionName(model, event, choices), choices.of(500, 1, 2, 3, 5));
  }

  private static Command<BookingModel, BookingServers> page(BookingModel model, Choices choices) {
    String event = event(model, choices);
    return new ReadPage(event, sectionName(model, event, choices), choices.of(2, 1, 3, 7), null);
  }

  private static @Nullable Command<BookingModel, BookingServers> nextPage(
      BookingModel model, Choices choices) {
    if (model.cursors.isEmpty()) {
      return null;
    }
    List<ModelCursor> cursors = model.cursors;
    ModelCursor cursor = cursors.get(cursors.size() - 1 - choices.below(cursors.size()));
    return new ReadPage(cursor.event(), cursor.section(), choices.of(2, 1, 3, 500), cursor);
  }

  /** What is pending gets an answer, everything ends, and all seats and all money are counted. */
  static List<Command<BookingModel, BookingServers>> closing(BookingModel model) {
    List<Command<BookingModel, BookingServers>> commands = new ArrayList<>();
    commands.add(new Silence(false, false));
    readAll(model, commands);
    commands.add(new ReadBooks());
    for (ModelHold hold : model.known()) {
      if (hold.charge == ModelHold.Charge.MAYBE || hold.isSold()) {
        commands.add(new Confirm(Target.of(hold.user, hold), "visa", Duration.ZERO));
      }
    }
    commands.add(new Pass(HOLD_TIME));
    commands.add(new Reconcile());
    commands.add(new ReadBooks());
    readAll(model, commands);
    for (Waitlist waitlist : model.waitlists.keySet()) {
      for (String user : USERS) {
        commands.add(new Offer(user, waitlist));
      }
    }
    model.events.keySet().forEach(event -> commands.add(new ReadAvailability(event)));
    readAll(model, commands);
    return commands;
  }

  private static void readAll(
      BookingModel model, List<Command<BookingModel, BookingServers>> commands) {
    model.events.forEach(
        (event, sections) ->
            sections.forEach(section -> commands.add(new ReadAll(event, section.name(), 5))));
  }
}
