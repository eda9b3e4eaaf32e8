package exam.booking;

import exam.booking.BookingCommand.Target;
import exam.booking.BookingModel.ModelCursor;
import exam.booking.GatewayCommands.ReadBooks;
import exam.booking.HoldCommands.HoldSeats;
import exam.booking.OtherCommands.CreateEvent;
import exam.booking.OtherCommands.Pass;
import exam.booking.PaymentCommands.Confirm;
import exam.booking.ViewCommands.ReadAll;
import exam.booking.ViewCommands.ReadPage;
import java.time.Duration;
import java.util.ArrayList;
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

/**
 * What the interview track asks, and no more: holds, payments and free seats of events that exist,
 * without a fault. No user comes to the limit, since rule 1.4 is not of the track.
 */
final class TrackSpecification {
  private static final Duration HOLD_TIME = BookingModel.CONFIG.holdTime();
  private static final List<String> EVENTS = List.of("e1", "e10", "e");
  private static final List<String> USERS = List.of("ann", "an", "ann1", "bob", "1");
  private static final List<String> KEYS = List.of("1", "2", "11", "n1", "3");

  static final Histories<BookingModel, BookingServers> HISTORIES =
      Histories.of(
              Specification.of(
                      "booking track",
                      () -> new BookingModel(false),
                      simulation -> new BookingServers(simulation, false))
                  .command(12, TrackSpecification::hold)
                  .command(3, TrackSpecification::createEvent)
                  .command(3, TrackSpecification::holdAgain)
                  .command(6, TrackSpecification::confirm)
                  .command(6, TrackSpecification::pass)
                  .command(4, TrackSpecification::readAll)
                  .command(2, TrackSpecification::page)
                  .command(3, TrackSpecification::nextPage)
                  .command(3, (model, choices) -> new ReadBooks())
                  .closing(TrackSpecification::closing))
          .withoutFaults()
          .number(60)
          .length(30);

  private TrackSpecification() {}

  private static Command<BookingModel, BookingServers> createEvent(
      BookingModel model, Choices choices) {
    String event = choices.of(EVENTS);
    List<Section> sections = choices.of(HoldGenerators.SECTIONS);
    return new CreateEvent(event, model.events.getOrDefault(event, sections));
  }

  private static String event(BookingModel model, Choices choices) {
    return choices.of(List.copyOf(model.events.keySet()));
  }

  private static Section section(BookingModel model, String event, Choices choices) {
    return choices.of(model.events.getOrDefault(event, List.of()));
  }

  /** One to three neighbours, sometimes one of another section. */
  private static Set<SeatId> seats(BookingModel model, String event, Choices choices) {
    List<SeatId> all = BookingModel.seatsOf(section(model, event, choices));
    int first = choices.below(all.size());
    int count = choices.of(1, 2, 1, 3);
    Set<SeatId> seats = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      seats.add(all.get((first + i) % all.size()));
    }
    if (count < 3 && choices.chance(25)) {
      seats.add(BookingModel.seatsOf(section(model, event, choices)).get(0));
    }
    return seats;
  }

  private static @Nullable Command<BookingModel, BookingServers> hold(
      BookingModel model, Choices choices) {
    if (model.events.isEmpty()) {
      return createEvent(model, choices);
    }
    String event = event(model, choices);
    Set<SeatId> seats = seats(model, event, choices);
    List<String> users =
        USERS.stream().filter(user -> model.left(event, user) >= seats.size()).toList();
    return users.isEmpty()
        ? null
        : new HoldSeats(new HoldRequest(choices.of(KEYS), choices.of(users), event, seats));
  }

  /** The key of a hold again, for the same seats in any order or for a part of them. */
  private static @Nullable Command<BookingModel, BookingServers> holdAgain(
      BookingModel model, Choices choices) {
    List<ModelHold> holds = model.known();
    if (holds.isEmpty()) {
      return null;
    }
    ModelHold hold = choices.of(holds);
    List<SeatId> seats = choices.chance(25) ? hold.seats.subList(0, 1) : hold.seats;
    String key = String.valueOf(hold.key);
    return new HoldSeats(new HoldRequest(key, hold.user, hold.event, new LinkedHashSet<>(seats)));
  }

  private static @Nullable Command<BookingModel, BookingServers> confirm(
      BookingModel model, Choices choices) {
    List<ModelHold> holds = model.known().stream().filter(hold -> !hold.isSold()).toList();
    return holds.isEmpty() ? null : confirm(choices.of(holds));
  }

  private static Confirm confirm(ModelHold hold) {
    return new Confirm(Target.of(hold.user, hold), "visa", Duration.ZERO);
  }

  private static Command<BookingModel, BookingServers> pass(BookingModel model, Choices choices) {
    return new Pass(
        choices.of(Duration.ofSeconds(1), HOLD_TIME, HOLD_TIME.minusNanos(1), Duration.ofNanos(1)));
  }

  private static @Nullable Command<BookingModel, BookingServers> readAll(
      BookingModel model, Choices choices) {
    if (model.events.isEmpty()) {
      return null;
    }
    String event = event(model, choices);
    return new ReadAll(event, section(model, event, choices).name(), choices.of(500, 1, 2, 3));
  }

  private static @Nullable Command<BookingModel, BookingServers> page(
      BookingModel model, Choices choices) {
    if (model.events.isEmpty()) {
      return null;
    }
    String event = event(model, choices);
    return new ReadPage(event, section(model, event, choices).name(), choices.of(2, 1, 3), null);
  }

  private static @Nullable Command<BookingModel, BookingServers> nextPage(
      BookingModel model, Choices choices) {
    if (model.cursors.isEmpty()) {
      return null;
    }
    ModelCursor cursor = choices.of(model.cursors);
    return new ReadPage(cursor.event(), cursor.section(), choices.of(2, 1, 3), cursor);
  }

  private static List<Command<BookingModel, BookingServers>> closing(BookingModel model) {
    List<Command<BookingModel, BookingServers>> commands = new ArrayList<>();
    readAll(model, commands);
    commands.add(new ReadBooks());
    commands.add(new Pass(HOLD_TIME));
    model.known().stream()
        .filter(hold -> !hold.isSold())
        .forEach(hold -> commands.add(confirm(hold)));
    commands.add(new ReadBooks());
    readAll(model, commands);
    return commands;
  }

  private static void readAll(
      BookingModel model, List<Command<BookingModel, BookingServers>> commands) {
    model.events.forEach(
        (event, sections) ->
            sections.forEach(section -> commands.add(new ReadAll(event, section.name(), 3))));
  }
}
