package exam.booking;

import exam.booking.OtherCommands.Misuse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import katas.booking.HoldRequest;
import katas.booking.NotYourHoldException;
import katas.booking.Section;
import katas.booking.UnknownEventException;
import katas.booking.UnknownHoldException;
import katas.kit.spec.Choices;

/** Rule 1.9: what the contract refuses, method by method and range by range. */
final class Misuses {
  private static final int MOST_SECTIONS = 1_000;

  private Misuses() {}

  /** One of them, on an event and a hold that there are, if there are any. */
  static Misuse of(BookingModel model, Choices choices) {
    List<Misuse> all = new ArrayList<>();
    String event = model.events.isEmpty() ? "e1" : choices.of(List.copyOf(model.events.keySet()));
    List<Section> sections = model.events.getOrDefault(event, HoldGenerators.SECTIONS.get(0));
    String section = sections.get(0).name();
    List<ModelHold> known = model.known();
    String hold = known.isEmpty() ? "no hold" : String.valueOf(choices.of(known).id);
    String blank = choices.of(" ", "", "\t\n", "\u2003");
    addNulls(all, event, section, hold);
    addBlanks(all, blank, event, section, hold);
    addRanges(all, event, section);
    addSections(all, choices.of("e1", "e10", "new"));
    return choices.of(all);
  }

  private static void addNulls(List<Misuse> all, String event, String section, String hold) {
    Optional<String> first = Optional.empty();
    isNull(all, "hold of null", service -> service.hold(Misuses.<HoldRequest>none()));
    isNull(all, "event null", service -> service.createEvent(none(), sections(1)));
    isNull(all, "event of null", service -> service.createEvent(event, none()));
    isNull(all, "free seats of null", service -> service.freeSeats(none(), section, 1, first));
    isNull(all, "section null", service -> service.freeSeats(event, none(), 1, first));
    isNull(all, "cursor null", service -> service.freeSeats(event, section, 1, none()));
    isNull(all, "availability of null", service -> service.availability(none()));
    isNull(all, "waitlist of null", service -> service.joinWaitlist("ann", none(), section));
    isNull(all, "waitlist for null", service -> service.joinWaitlist("ann", event, none()));
    isNull(all, "waitlist by null", service -> service.joinWaitlist(none(), event, section));
    isNull(all, "offer of null", service -> service.offer("ann", none(), section));
    isNull(all, "offer for null", service -> service.offer("ann", event, none()));
    isNull(all, "offer to null", service -> service.offer(none(), event, section));
    isNull(all, "release of null", service -> service.release("ann", none()));
    isNull(all, "confirm of null", service -> service.confirm("ann", none(), "visa"));
    isNull(all, "cancel of null", service -> service.cancel("ann", none()));
    ofHold(all, "release by null", service -> service.release(none(), hold));
    ofHold(all, "confirm by null", service -> service.confirm(none(), hold, "visa"));
    ofHold(all, "confirm by card null", service -> service.confirm("ann", hold, none()));
    ofHold(all, "cancel by null", service -> service.cancel(none(), hold));
  }

  private static void addBlanks(
      List<Misuse> all, String blank, String event, String section, String hold) {
    Optional<String> first = Optional.empty();
    illegal(all, "blank event", service -> service.createEvent(blank, sections(1)));
    illegal(all, "free seats of blank", service -> service.freeSeats(blank, section, 1, first));
    illegal(all, "free seats for blank", service -> service.freeSeats(event, blank, 1, first));
    illegal(all, "availability of blank", service -> service.availability(blank));
    illegal(all, "waitlist of blank", service -> service.joinWaitlist("ann", blank, section));
    illegal(all, "waitlist for blank", service -> service.joinWaitlist("ann", event, blank));
    illegal(all, "waitlist by blank", service -> service.joinWaitlist(blank, event, section));
    illegal(all, "offer of blank", service -> service.offer("ann", blank, section));
    illegal(all, "offer for blank", service -> service.offer("ann", event, blank));
    illegal(all, "offer to blank", service -> service.offer(blank, event, section));
    illegal(all, "release of blank", service -> service.release("ann", blank));
    illegal(all, "confirm of blank", service -> service.confirm("ann", blank, "visa"));
    illegal(all, "cancel of blank", service -> service.cancel("ann", blank));
    ofHold(all, "release by blank", service -> service.release(blank, hold));
    ofHold(all, "confirm by blank", service -> service.confirm(blank, hold, "visa"));
    ofHold(all, "confirm by blank card", service -> service.confirm("ann", hold, blank));
    ofHold(all, "cancel by blank", service -> service.cancel(blank, hold));
  }

  private static void addRanges(List<Misuse> all, String event, String section) {
    Optional<String> first = Optional.empty();
    illegal(all, "a page of 0", service -> service.freeSeats(event, section, 0, first));
    illegal(all, "a page of 501", service -> service.freeSeats(event, section, 501, first));
    illegal(all, "a page of -1", service -> service.freeSeats(event, section, -1, first));
    for (String cursor : List.of("", " ", "nonsense", "/", "-1")) {
      Optional<String> wrong = Optional.of(cursor);
      illegal(all, "cursor " + cursor, service -> service.freeSeats(event, section, 1, wrong));
    }
  }

  private static void addSections(List<Misuse> all, String event) {
    List<Section> twice = new ArrayList<>(sections(2));
    twice.add(new Section("s1", 2, 2, Set.of(), 7));
    illegal(all, "event a/b", service -> service.createEvent("a/b", sections(1)));
    illegal(all, "event /", service -> service.createEvent("/", sections(1)));
    illegal(all, "no section", service -> service.createEvent(event, List.of()));
    illegal(all, "a section twice", service -> service.createEvent(event, twice));
    illegal(
        all, "1,001 sections", service -> service.createEvent(event, sections(MOST_SECTIONS + 1)));
  }

  private static List<Section> sections(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Section("s" + number, 1, 1, Set.of(), 100))
        .toList();
  }

  private static void illegal(List<Misuse> all, String what, Misuse.Call call) {
    all.add(
        new Misuse(
            what,
            List.of(
                IllegalArgumentException.class,
                UnknownEventException.class,
                UnknownHoldException.class),
            call));
  }

  private static void isNull(List<Misuse> all, String what, Misuse.Call call) {
    all.add(
        new Misuse(what, List.of(NullPointerException.class, UnknownEventException.class), call));
  }

  /** A wrong user or card for a hold, which may be unknown or another's as well. */
  private static void ofHold(List<Misuse> all, String what, Misuse.Call call) {
    Class<? extends RuntimeException> type =
        what.endsWith("null") ? NullPointerException.class : IllegalArgumentException.class;
    all.add(
        new Misuse(
            what, List.of(type, NotYourHoldException.class, UnknownHoldException.class), call));
  }

  /** A null where the contract allows none. */
  @SuppressWarnings("unchecked")
  private static <T> T none() {
    return (T) Map.of().get("nothing");
  }
}
