package exam.booking;

import exam.booking.ModelHold.Waitlist;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.blocks.simulation.Simulation;
import katas.booking.BookingConfig;
import katas.booking.SeatId;
import katas.booking.Section;
import katas.kit.spec.Model;
import org.jspecify.annotations.Nullable;

/**
 * The brief as plain collections. What it leaves open is open here: whether money has moved while
 * the gateway gave no answer, and which refusal is said where two apply.
 */
final class BookingModel implements Model<BookingModel> {
  /** Other numbers than the usual ones, so that whoever does not look at them is found out. */
  static final BookingConfig CONFIG =
      new BookingConfig(
          Duration.ofSeconds(421, 500), 3, 5, Duration.ofSeconds(10), Duration.ofMillis(3_001));

  /** Sections by name, by event. */
  final Map<String, List<Section>> events = new TreeMap<>();

  /** In the order in which they were made. */
  final List<ModelHold> holds = new ArrayList<>();

  /** Who stands in a waitlist, the first first. */
  final Map<Waitlist, List<String>> waitlists = new LinkedHashMap<>();

  /** When each step was. */
  final List<Instant> steps = new ArrayList<>();

  /** The cursors of earlier pages. */
  final List<ModelCursor> cursors = new ArrayList<>();

  /** Whether requests meet: then a refusal may be older than the order of calls. */
  final boolean concurrent;

  Instant now = Simulation.START;

  /** Whether the gateway gives no answers. */
  boolean silent;

  /**
   * Where a page ended.
   *
   * @param last the last seat before it
   */
  record ModelCursor(String event, String section, SeatId last, String text) {}

  BookingModel(boolean concurrent) {
    this.concurrent = concurrent;
  }

  @Override
  public BookingModel copy() {
    BookingModel copy = new BookingModel(concurrent);
    copy.events.putAll(events);
    holds.forEach(hold -> copy.holds.add(hold.copy()));
    waitlists.forEach((place, users) -> copy.waitlists.put(place, new ArrayList<>(users)));
    copy.steps.addAll(steps);
    copy.cursors.addAll(cursors);
    copy.now = now;
    copy.silent = silent;
    return copy;
  }

  private List<Object> contents() {
    List<Object> contents = new ArrayList<>(List.of(events, waitlists, now, silent, cursors));
    holds.forEach(hold -> contents.add(hold.contents()));
    return contents;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BookingModel that && contents().equals(that.contents());
  }

  @Override
  public int hashCode() {
    return contents().hashCode();
  }

  /** A call has been made; its number. */
  int step() {
    steps.add(now);
    return steps.size() - 1;
  }

  int lastStep() {
    return steps.size() - 1;
  }

  @Nullable ModelHold byId(String id) {
    return holds.stream().filter(hold -> id.equals(hold.id)).findFirst().orElse(null);
  }

  /** Rule 3.1: the hold that this key of the user has made. */
  @Nullable ModelHold byKey(String user, String key) {
    return holds.stream()
        .filter(hold -> hold.user.equals(user) && key.equals(hold.key))
        .findFirst()
        .orElse(null);
  }

  /** Holds whose ids are known. */
  List<ModelHold> known() {
    return holds.stream().filter(hold -> hold.id != null).toList();
  }

  @Nullable Section section(String event, String name) {
    return events.getOrDefault(event, List.of()).stream()
        .filter(section -> section.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  boolean exists(String event, SeatId seat) {
    Section section = section(event, seat.section());
    return section != null
        && seat.row() <= section.rows()
        && seat.number() <= section.seatsPerRow();
  }

  /** Rule 1.1: the seats of a section in their order. */
  static List<SeatId> seatsOf(Section section) {
    return IntStream.rangeClosed(1, section.rows())
        .boxed()
        .flatMap(
            row ->
                IntStream.rangeClosed(1, section.seatsPerRow())
                    .mapToObj(number -> new SeatId(section.name(), row, number)))
        .toList();
  }

  /** Rule 1.5: every seat at its own section's price. */
  long price(String event, Collection<SeatId> seats) {
    return seats.stream()
        .mapToLong(
            seat -> {
              Section section = section(event, seat.section());
              return section == null ? 0 : section.priceCents();
            })
        .sum();
  }

  private Stream<ModelHold> occupants(String event, int step) {
    Instant time = steps.get(step);
    return holds.stream().filter(hold -> hold.event.equals(event) && hold.occupies(step, time));
  }

  /** Who has a seat now, or null. */
  @Nullable ModelHold occupant(String event, SeatId seat) {
    return occupants(event, lastStep())
        .filter(hold -> hold.seats.contains(seat))
        .findFirst()
        .orElse(null);
  }

  /** Holds that have seats which were another's before. */
  List<ModelHold> laterHolds(ModelHold earlier) {
    return occupants(earlier.event, lastStep())
        .filter(hold -> hold != earlier && !Collections.disjoint(hold.seats, earlier.seats))
        .toList();
  }

  /** The free seats of a section at a step. */
  List<SeatId> free(String event, Section section, int step) {
    List<SeatId> free = new ArrayList<>(seatsOf(section));
    occupants(event, step).forEach(hold -> free.removeAll(hold.seats));
    return free;
  }

  /** How many seats were free at a step, by section. */
  SortedMap<String, Integer> availability(String event, int step) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    events
        .getOrDefault(event, List.of())
        .forEach(section -> counts.put(section.name(), free(event, section, step).size()));
    return counts;
  }

  /** Rule 1.4: how many more seats the user may hold. */
  int left(String event, String user) {
    int has =
        occupants(event, lastStep())
            .filter(hold -> hold.user.equals(user))
            .mapToInt(hold -> hold.seats.size())
            .sum();
    return Math.max(0, CONFIG.seatsPerUser() - has);
  }

  boolean isWaitedFor(String event, String section) {
    return !waitlists.getOrDefault(new Waitlist(event, section), List.of()).isEmpty();
  }

  /** Rules 1.2 and 3.7: the seats that others have, or that the waitlist will get. */
  TreeSet<SeatId> taken(String event, Collection<SeatId> wanted) {
    TreeSet<SeatId> taken = new TreeSet<>();
    for (SeatId seat : wanted) {
      if (occupant(event, seat) != null || isWaitedFor(event, seat.section())) {
        taken.add(seat);
      }
    }
    return taken;
  }

  /** The rule that says why a seat is free, or is not: that of what happened to it last. */
  String ruleOf(String event, SeatId seat) {
    ModelHold last = null;
    for (ModelHold hold : holds) {
      last = hold.event.equals(event) && hold.seats.contains(seat) ? hold : last;
    }
    if (isWaitedFor(event, seat.section())) {
      return "3.7";
    }
    if (last == null) {
      return "1.2";
    }
    return switch (last.state) {
      case SOLD -> "1.5";
      case RELEASED -> "1.7";
      case CANCELLED -> "3.6";
      case HELD -> last.lasts(now) ? ruleOfHeld(last) : "1.3";
    };
  }

  private static String ruleOfHeld(ModelHold hold) {
    String begun = hold.waitlist == null ? "1.2" : "3.8";
    return hold.earlierReleased ? "1.7" : begun;
  }

  /** Makes a hold that begins now. */
  ModelHold hold(
      String user,
      @Nullable String key,
      @Nullable Waitlist waitlist,
      String event,
      Collection<SeatId> seats) {
    ModelHold hold =
        new ModelHold(
            user,
            key,
            waitlist,
            event,
            List.copyOf(new TreeSet<>(seats)),
            price(event, seats),
            lastStep(),
            now.plus(CONFIG.holdTime()));
    holds.add(hold);
    return hold;
  }

  void join(Waitlist waitlist, String user) {
    List<String> users = waitlists.computeIfAbsent(waitlist, it -> new ArrayList<>());
    if (!users.contains(user)) {
      users.add(user);
    }
  }

  /** Rule 3.8: the first free seat to the first user; false when there is no seat or no user. */
  boolean offerOne(Waitlist waitlist) {
    Section section = section(waitlist.event(), waitlist.section());
    if (section == null || !isWaitedFor(waitlist.event(), waitlist.section())) {
      return false;
    }
    List<SeatId> free = free(waitlist.event(), section, lastStep());
    if (free.isEmpty()) {
      return false;
    }
    String user = waitlists.getOrDefault(waitlist, List.of()).get(0);
    waitlists.computeIfPresent(
        waitlist, (it, users) -> new ArrayList<>(users.subList(1, users.size())));
    hold(user, null, waitlist, waitlist.event(), List.of(free.get(0)));
    return true;
  }

  /** Rules 3.5 and 3.6: what was taken for a hold that is over is paid back. */
  void settleAll() {
    holds.stream().filter(hold -> hold.isOver(now)).forEach(ModelHold::settle);
  }
}
