package exam.booking;

import exam.booking.HoldCommands.HoldSeats;
import exam.booking.OtherCommands.CreateEvent;
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
import org.jspecify.annotations.Nullable;

/** Chooses events, users and seats, and who holds what. */
final class HoldGenerators {
  /** One is a prefix of another, or has what others use as a separator. */
  private static final List<String> EVENTS = List.of("e1", "e10", "e1 ", "e");

  static final List<String> USERS = List.of("ann", "an", "ann/1", "e1/A", "a%2Fn", "a/n");

  private static final List<String> KEYS = List.of("1", "2", "1/2", "11", "3", "000000000001");

  static final List<List<Section>> SECTIONS =
      List.of(
          List.of(section("A", 2, 3, 500), section("AB", 1, 2, 299)),
          List.of(section("A", 1, 4, 1), section("A/0", 2, 1, 70), section("B", 1, 2, 901)),
          List.of(section("B", 11, 1, 333), section("A", 1, 12, 4_999)));

  private HoldGenerators() {}

  private static Section section(String name, int rows, int seatsPerRow, long price) {
    return new Section(name, rows, seatsPerRow, Set.of(), price);
  }

  static String user(Choices choices) {
    return USERS.get(choices.of(0, 1, 0, 2, 0, 3, 4, 5));
  }

  /** An event that there is, as a rule. */
  static String event(BookingModel model, Choices choices) {
    return model.events.isEmpty() || choices.chance(4)
        ? choices.of(EVENTS)
        : choices.of(List.copyOf(model.events.keySet()));
  }

  /** A section that there is, as a rule. */
  static String sectionName(BookingModel model, String event, Choices choices) {
    List<Section> sections = model.events.getOrDefault(event, List.of());
    return sections.isEmpty() || choices.chance(4)
        ? choices.of("A", "AB", "A/", "0")
        : sections.get(choices.of(0, 0, 1, 2) % sections.size()).name();
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
    String user = user(choices);
    if (choices.chance(35) && !model.holds.isEmpty()) { // more for who has or had something
      ModelHold hold = choices.of(model.holds);
      event = hold.event;
      user = hold.user;
    }
    List<ModelHold> over = model.known().stream().filter(it -> it.isOver(model.now)).toList();
    if (!over.isEmpty() && choices.chance(25)) { // what another user had before
      ModelHold earlier = over.get(over.size() - 1 - choices.below(Math.min(4, over.size())));
      return new HoldSeats(
          new HoldRequest(
              choices.of(KEYS), user(choices), earlier.event, new LinkedHashSet<>(earlier.seats)));
    }
    return new HoldSeats(
        new HoldRequest(choices.of(KEYS), user, event, seats(model, event, choices)));
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

  /** As many free seats as a user may still hold, or one more; as a rule of who has bought some. */
  static @Nullable Command<BookingModel, BookingServers> holdUpToTheLimit(
      BookingModel model, Choices choices) {
    List<ModelHold> sold = model.holds.stream().filter(ModelHold::isSold).toList();
    List<ModelHold> holds = sold.isEmpty() || choices.chance(20) ? model.holds : sold;
    if (holds.isEmpty()) {
      return null;
    }
    ModelHold hold = choices.of(holds);
    List<SeatId> free = new ArrayList<>();
    model
        .events
        .getOrDefault(hold.event, List.of())
        .forEach(section -> free.addAll(model.free(hold.event, section, model.lastStep())));
    int count = model.left(hold.event, hold.user) + choices.of(1, 0);
    if (count == 0 || free.size() < count) {
      return null;
    }
    String key = "limit " + model.holds.size();
    Set<SeatId> seats = new LinkedHashSet<>(free.subList(0, count));
    return new HoldSeats(new HoldRequest(key, hold.user, hold.event, seats));
  }
}
