package exam.booking;

import exam.booking.BookingCommand.Target;
import exam.booking.BookingModel.ModelCursor;
import exam.booking.GatewayCommands.ReadBooks;
import exam.booking.GatewayCommands.Reconcile;
import exam.booking.GatewayCommands.Silence;
import exam.booking.HoldCommands.Release;
import exam.booking.ModelHold.Waitlist;
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
import java.util.List;
import java.util.function.Predicate;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import org.jspecify.annotations.Nullable;

/** What histories of this kata are made of. */
final class BookingSpecification {
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
          .command(14, HoldGenerators::hold)
          .command(3, HoldGenerators::createEvent)
          .command(9, BookingSpecification::confirm)
          .command(6, (model, choices) -> new Pass(choices.of(TIMES)))
          .command(5, BookingSpecification::readAll)
          .command(4, (model, choices) -> new ReadBooks())
          .command(8, BookingSpecification::release)
          .command(4, BookingSpecification::cancel)
          .command(3, HoldGenerators::holdAgain)
          .command(9, HoldGenerators::holdUpToTheLimit)
          .command(
              3,
              (model, choices) -> new Join(HoldGenerators.user(choices), waitlist(model, choices)))
          .command(7, BookingSpecification::offer)
          .command(3, (model, choices) -> new Reconcile())
          .command(2, (model, choices) -> new Silence(false, false))
          .command(3, (model, choices) -> new Silence(true, choices.chance(50)))
          .command(
              4, (model, choices) -> new ReadAvailability(HoldGenerators.event(model, choices)))
          .command(3, BookingSpecification::page)
          .command(3, BookingSpecification::nextPage)
          .command(3, BookingSpecification::confirmSlowly)
          .command(3, (model, choices) -> Misuses.of(model, choices))
          .closing(BookingSpecification::closing);

  /** All rules of levels 1 and 3 and what holds after faults, in histories one call at a time. */
  static final Histories<BookingModel, BookingServers> HISTORIES =
      Histories.of(SPECIFICATION).number(300).length(48);

  private BookingSpecification() {}

  static Waitlist waitlist(BookingModel model, Choices choices) {
    String event = HoldGenerators.event(model, choices);
    return new Waitlist(event, HoldGenerators.sectionName(model, event, choices));
  }

  /** A hold that is known, the newest first, by its owner as a rule. */
  private static Target target(BookingModel model, Choices choices) {
    List<ModelHold> known = model.known();
    if (known.isEmpty() || choices.chance(4)) {
      return new Target(
          HoldGenerators.user(choices), choices.of("no hold", "1", "ann/1", "e1/A/1"), "no hold");
    }
    ModelHold hold = known.get(known.size() - 1 - choices.below(Math.min(4, known.size())));
    return Target.of(choices.chance(8) ? HoldGenerators.user(choices) : hold.user, hold);
  }

  /** A hold of a kind, where there is one and this chance in a hundred comes true; else any. */
  private static Target target(
      BookingModel model, Choices choices, int chance, Predicate<ModelHold> kind) {
    List<ModelHold> holds = model.known().stream().filter(kind).toList();
    if (holds.isEmpty() || !choices.chance(chance)) {
      return target(model, choices);
    }
    ModelHold hold = choices.of(holds);
    return Target.of(hold.user, hold);
  }

  static Command<BookingModel, BookingServers> confirm(BookingModel model, Choices choices) {
    String card = choices.of("visa", "visa", "declined", "amex");
    Target target =
        target(model, choices, 30, hold -> hold.waitlist != null && hold.lasts(model.now));
    return new Confirm(target, card, Duration.ZERO);
  }

  private static Command<BookingModel, BookingServers> confirmSlowly(
      BookingModel model, Choices choices) {
    String card = choices.of("visa", "visa", "declined");
    return new Confirm(target(model, choices), card, choices.of(DELAYS));
  }

  static Command<BookingModel, BookingServers> release(BookingModel model, Choices choices) {
    Predicate<ModelHold> kind =
        choices.chance(50)
            ? hold -> hold.isOver(model.now) && !model.laterHolds(hold).isEmpty()
            : hold -> hold.pending && hold.lasts(model.now);
    return new Release(target(model, choices, 60, kind));
  }

  static Command<BookingModel, BookingServers> cancel(BookingModel model, Choices choices) {
    return new Cancel(target(model, choices, 60, ModelHold::isSold));
  }

  static Command<BookingModel, BookingServers> offer(BookingModel model, Choices choices) {
    List<ModelHold> bought =
        model.holds.stream().filter(hold -> hold.waitlist != null && hold.isSold()).toList();
    if (!bought.isEmpty() && choices.chance(25)) {
      ModelHold hold = choices.of(bought);
      return new Offer(hold.user, hold.waitlist);
    }
    List<Waitlist> waiting =
        model.waitlists.keySet().stream()
            .filter(it -> model.isWaitedFor(it.event(), it.section()))
            .toList();
    Waitlist waitlist =
        waiting.isEmpty() || choices.chance(20) ? waitlist(model, choices) : choices.of(waiting);
    List<String> users = model.waitlists.getOrDefault(waitlist, List.of());
    String user =
        users.isEmpty() || choices.chance(40) ? HoldGenerators.user(choices) : choices.of(users);
    return new Offer(user, waitlist);
  }

  private static Command<BookingModel, BookingServers> readAll(
      BookingModel model, Choices choices) {
    String event = HoldGenerators.event(model, choices);
    String section = HoldGenerators.sectionName(model, event, choices);
    return new ReadAll(event, section, choices.of(500, 1, 2, 3, 5));
  }

  private static Command<BookingModel, BookingServers> page(BookingModel model, Choices choices) {
    String event = HoldGenerators.event(model, choices);
    String section = HoldGenerators.sectionName(model, event, choices);
    return new ReadPage(event, section, choices.of(2, 1, 3, 7), null);
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

  /**
   * In half of the histories somebody asks about what is pending. Everything ends, and all seats
   * and all money are counted.
   */
  static List<Command<BookingModel, BookingServers>> closing(BookingModel model) {
    List<Command<BookingModel, BookingServers>> commands = new ArrayList<>();
    commands.add(new Silence(false, false));
    readAll(model, commands);
    commands.add(new ReadBooks());
    boolean asksAgain = model.steps.size() % 2 == 0;
    for (ModelHold hold : model.known()) {
      if (asksAgain && (hold.charge == ModelHold.Charge.MAYBE || hold.isSold())) {
        commands.add(new Confirm(Target.of(hold.user, hold), "visa", Duration.ZERO));
      }
    }
    commands.add(new Pass(HOLD_TIME));
    commands.add(new Reconcile());
    commands.add(new ReadBooks());
    readAll(model, commands);
    for (Waitlist waitlist : model.waitlists.keySet()) {
      for (String user : HoldGenerators.USERS) {
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
