package exam.analytics;

import exam.analytics.ServerCommands.Clean;
import exam.analytics.ServerCommands.Drain;
import exam.analytics.ServerCommands.Pass;
import exam.analytics.ServerCommands.Process;
import exam.analytics.ServerCommands.Rebalance;
import exam.analytics.StreamCommand.Append;
import exam.analytics.StreamCommand.Track;
import exam.analytics.StreamQuestion.ReadCounts;
import exam.analytics.StreamQuestion.ReadDeadLetters;
import exam.analytics.StreamQuestion.ReadPage;
import exam.analytics.StreamQuestion.ReadTop;
import exam.analytics.StreamQuestion.Recount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.analytics.Event;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;
import org.jspecify.annotations.Nullable;

/** Histories of servers. */
final class StreamSpecification {
  private static final Duration WINDOW = StreamModel.CONFIG.window();
  private static final Duration LATENESS = StreamModel.CONFIG.allowedLateness();

  /** One a prefix of another; with ids, of which two pairs make the same text. */
  static final List<String> SITES = List.of("a", "ab", "a b", "A", "a/", "%", "x".repeat(64));

  private static final List<String> IDS =
      List.of("1", "2", "b1", "3", "11", " b1", "4", "b 1", "x".repeat(64), "5", "6", "-", "/1");

  private static final List<String> PAGES =
      List.of("/a", "/", "/b", "/a b", "/a/", "/-", "/\u00e9");

  private static final List<String> TYPES = List.of("view", "click", "view", "b view", "View");

  /** The first letter leads to a partition of its own. */
  static final List<String> KEYS = List.of("x", "y", "z");

  static final Specification<StreamModel, StreamServers> SPECIFICATION =
      Specification.of("analytics stream", StreamModel::new, StreamServers::new)
          .command(9, StreamSpecification::append)
          .command(10, StreamSpecification::process)
          .command(5, StreamSpecification::read)
          .command(6, StreamSpecification::track)
          .command(3, (model, choices) -> new Drain())
          .command(4, StreamSpecification::pass)
          .command(3, (model, choices) -> new Clean())
          .command(3, StreamSpecification::recount)
          .command(2, StreamSpecification::top)
          .command(2, (model, choices) -> new ReadDeadLetters(choices.of(1_000, 1, 2, 3)))
          .command(3, StreamSpecification::page)
          .command(3, StreamSpecification::nextPage)
          .command(4, StreamSpecification::garbage)
          .command(1, StreamSpecification::many)
          .command(1, (model, choices) -> new Rebalance())
          .command(3, StreamMisuse::of)
          .closing(StreamSpecification::closing);

  static final Histories<StreamModel, StreamServers> HISTORIES =
      Histories.of(SPECIFICATION).number(50).length(36);

  private StreamSpecification() {}

  private static Instant time(StreamModel model, Choices choices) {
    Instant window = StreamModel.window(model.now);
    Duration milli = Duration.ofMillis(1);
    Duration nano = Duration.ofNanos(1);
    return choices.of(
        model.now,
        window,
        window.minus(milli),
        window.minus(nano),
        window.minus(WINDOW),
        model.now.minus(LATENESS),
        model.now.minus(LATENESS).minus(nano),
        model.now.plus(StreamModel.CONFIG.maxClockSkew()),
        model.now.plus(StreamModel.CONFIG.maxClockSkew()).plus(nano),
        model.now.minusSeconds(1),
        window.minus(WINDOW.multipliedBy(3)),
        model.now.minus(LATENESS).plus(Duration.ofMinutes(15)));
  }

  /** A new event, or one that is known: then with the same fields. */
  static Event event(StreamModel model, Choices choices) {
    List<Event> known = new ArrayList<>(model.known.values());
    if (!known.isEmpty() && choices.chance(35)) {
      return known.get(known.size() - 1 - choices.below(known.size()));
    }
    if (!known.isEmpty() && choices.chance(20)) {
      Event twin = EventTexts.twin(choices.of(known), choices.chance(50));
      return model.known.getOrDefault(List.of(twin.site(), twin.id()), twin);
    }
    String site = choices.of(SITES.subList(0, choices.of(1, 2, SITES.size())));
    String id = choices.of(IDS);
    Event same = model.known.get(List.of(site, id));
    String page = choices.of(PAGES.subList(0, choices.of(1, 2, PAGES.size())));
    Event event =
        new Event(
            id,
            site,
            choices.of(KEYS),
            choices.of(TYPES),
            page,
            "DE",
            "",
            10,
            time(model, choices),
            Map.of());
    return same != null ? same : event;
  }

  private static boolean isNew(StreamModel model, Event event) {
    return !model.known.containsKey(List.of(event.site(), event.id()));
  }

  static Command<StreamModel, StreamServers> track(StreamModel model, Choices choices) {
    Event event = event(model, choices);
    if (isNew(model, event) && choices.chance(30)) {
      event = choices.of(choices.chance(50) ? EventFields.BREAKS : EventFields.EDGES).apply(event);
    }
    return new Track(event);
  }

  static Command<StreamModel, StreamServers> append(StreamModel model, Choices choices) {
    Event event = event(model, choices);
    return EventTexts.isWrittenAsItIs(event)
        ? Append.of(choices.of(KEYS), List.of(event))
        : new Track(event);
  }

  /** What is no event, and events that break rule 1.1. */
  private static Command<StreamModel, StreamServers> garbage(StreamModel model, Choices choices) {
    String key = choices.of(KEYS);
    Event event = event(model, choices);
    if (isNew(model, event) && choices.chance(50)) {
      Event broken = choices.of(EventFields.BREAKS).apply(event);
      if (EventTexts.isWrittenAsItIs(broken)) {
        return Append.of(key, List.of(broken));
      }
    }
    return new Append(key, List.of(choices.of(EventTexts.garbage(event))), List.of());
  }

  /** More than a batch of the table. */
  private static Command<StreamModel, StreamServers> many(StreamModel model, Choices choices) {
    int number = choices.of(45, 45, 110, 45, 210);
    int pages = choices.of(1, 3, 60, number);
    String site = choices.of("a", "ab");
    boolean bad = choices.chance(20);
    String name = "many " + model.messages() + " ";
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Instant at = model.now.minus(Duration.ofSeconds(17L * (i % 50)));
      String page = (bad ? "" : "/") + "p" + i % pages;
      String id = name + (i % 10 == 9 ? i - 9 : i);
      Event event = new Event(id, site, "x", "view", page, "", "", 1, at, Map.of());
      events.add(i % 10 == 9 ? events.get(i - 9) : event);
    }
    return Append.of(choices.of(KEYS), events);
  }

  private static Command<StreamModel, StreamServers> process(StreamModel model, Choices choices) {
    return new Process(choices.of(1_000, 1, 2, 3, 100, 250, 1_000), true);
  }

  private static Command<StreamModel, StreamServers> pass(StreamModel model, Choices choices) {
    Duration lag = StreamModel.CONFIG.maxConsumerLag();
    Duration time =
        choices.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            WINDOW,
            lag,
            lag,
            LATENESS,
            LATENESS.minus(Duration.ofMinutes(1)),
            LATENESS.plus(lag),
            LATENESS.plus(lag).plus(Duration.ofHours(1)),
            Duration.ofMillis(1));
    return new Pass(time, !model.mayWait(time));
  }

  private static Instant from(StreamModel model, Choices choices) {
    Instant window = StreamModel.window(model.now);
    return window.minus(WINDOW.multipliedBy(choices.of(40, 0, 1, 3, 2)));
  }

  private static Instant to(StreamModel model, Instant from, Choices choices) {
    Instant end = StreamModel.window(model.now).plus(WINDOW.multipliedBy(2));
    return choices.of(end, from, from.plus(WINDOW), from.plus(WINDOW.multipliedBy(2)));
  }

  /** Mostly one that has events. */
  private static String site(StreamModel model, Choices choices) {
    List<String> known = SITES.stream().filter(model::knows).toList();
    return known.isEmpty() || choices.chance(25) ? choices.of(SITES) : choices.of(known);
  }

  static Command<StreamModel, StreamServers> read(StreamModel model, Choices choices) {
    Instant from = from(model, choices);
    Instant to = to(model, from, choices);
    int limit = choices.of(1_000, 1, 2, 3, 7);
    return new ReadCounts(site(model, choices), from, to, limit);
  }

  private static Command<StreamModel, StreamServers> recount(StreamModel model, Choices choices) {
    Instant from = from(model, choices);
    return new Recount(site(model, choices), from, to(model, from, choices));
  }

  private static Command<StreamModel, StreamServers> top(StreamModel model, Choices choices) {
    Instant from = from(model, choices);
    Instant to = to(model, from, choices);
    return new ReadTop(site(model, choices), from, to, choices.of(1_000, 1, 2, 3));
  }

  private static Command<StreamModel, StreamServers> page(StreamModel model, Choices choices) {
    Instant from = from(model, choices);
    Instant to = to(model, from, choices);
    return new ReadPage(site(model, choices), from, to, choices.of(1, 2, 3, 1_000), null);
  }

  private static @Nullable Command<StreamModel, StreamServers> nextPage(
      StreamModel model, Choices choices) {
    if (model.cursors.isEmpty()) {
      return null;
    }
    int last = model.cursors.size() - 1;
    ModelCursor cursor = model.cursors.get(last - choices.below(last + 1));
    return new ReadPage(
        cursor.site(), cursor.from(), cursor.to(), choices.of(1, 2, 3, 1_000), cursor);
  }

  /** All look; then every event comes once more, and all look again. */
  private static List<Command<StreamModel, StreamServers>> closing(StreamModel model) {
    List<Command<StreamModel, StreamServers>> commands = new ArrayList<>();
    commands.add(new Drain());
    look(model, commands);
    commands.add(new Clean());
    List<Event> events = List.copyOf(model.known.values());
    if (!events.isEmpty()) {
      List<Event> last = events.subList(Math.max(0, events.size() - 60), events.size());
      List<Event> again = last.stream().filter(EventTexts::isWrittenAsItIs).toList();
      if (!again.isEmpty()) {
        commands.add(Append.of("y", again));
      }
    }
    commands.add(new Process(7, true));
    commands.add(new Pass(StreamModel.CONFIG.maxConsumerLag(), true));
    look(model, commands);
    return commands;
  }

  private static void look(StreamModel model, List<Command<StreamModel, StreamServers>> commands) {
    Instant from = StreamModel.window(Simulation.START).minus(WINDOW.multipliedBy(40));
    Instant to = StreamModel.window(model.now).plus(WINDOW.multipliedBy(6));
    List<String> sites = SITES.stream().filter(model::knows).toList();
    for (String site : sites) {
      commands.add(new ReadCounts(site, from, to, 7));
    }
    for (String site : sites.subList(0, Math.min(1, sites.size()))) {
      commands.add(new ReadTop(site, from, to, 1_000));
      commands.add(new Recount(site, from, to));
    }
    commands.add(new ReadDeadLetters(6));
  }
}
