package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.analytics.AnalyticsConfig;
import katas.analytics.Dashboard;
import katas.analytics.Event;
import katas.analytics.JoinedDashboard;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Answer;
import katas.kit.spec.Choices;
import katas.kit.spec.Clauses;
import katas.kit.spec.Cluster;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Model;
import katas.kit.spec.Specification;
import org.jspecify.annotations.Nullable;

/** Histories of dashboards over live counts and a past that differ in what they know. */
final class DashboardSpecification {
  private static final Duration WINDOW = AnalyticsConfig.defaults().window();
  private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
  private static final List<String> SITES = List.of("a", "ab", "b");
  private static final List<String> PAGES = List.of("/a", "/b", "/a b", "/");

  static final Histories<Known, Board> HISTORIES =
      Histories.of(
              Specification.of("analytics dashboard", Known::new, Board::new)
                  .command(6, DashboardSpecification::live)
                  .command(5, DashboardSpecification::load)
                  .command(8, DashboardSpecification::ask)
                  .command(1, DashboardSpecification::misuse)
                  .closing(model -> List.of(all(model, "a"), all(model, "ab"), all(model, "b"))))
          .number(60)
          .length(20);

  private DashboardSpecification() {}

  /** What is live and what is past. */
  static final class Known implements Model<Known> {
    final List<Event> live = new ArrayList<>();
    final List<Event> past = new ArrayList<>();
    Instant loadedUntil = Instant.EPOCH;

    @Override
    public Known copy() {
      Known copy = new Known();
      copy.live.addAll(live);
      copy.past.addAll(past);
      copy.loadedUntil = loadedUntil;
      return copy;
    }

    /** Rule 3.7: each instant is taken from one side. */
    Map<String, Long> pages(String site, Instant from, Instant to) {
      Map<String, Long> pages = new TreeMap<>();
      for (List<Event> side : List.of(live, past)) {
        for (Event event : side) {
          if (event.site().equals(site)
              && !event.at().isBefore(from)
              && event.at().isBefore(to)
              && event.at().isBefore(loadedUntil) == (side == past)) {
            pages.merge(event.page(), 1L, Long::sum);
          }
        }
      }
      return pages;
    }
  }

  /** A dashboard over a server and a history that keep to the contract. */
  static final class Board implements Cluster {
    private final PlainServer server = new PlainServer();
    private final PlainHistory history = new PlainHistory();
    private final Dashboard dashboard = new JoinedDashboard(server, history);

    Board(Simulation simulation) {
      // A dashboard has no clock.
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public void restart(int server) {
      throw new IllegalStateException("nothing here can crash");
    }
  }

  /** Something that happens to a dashboard. */
  private interface BoardCommand extends Command<Known, Board> {
    @Override
    default boolean isRequest() {
      return false;
    }
  }

  /** Events are counted live. */
  private record Live(List<Event> events) implements BoardCommand {
    @Override
    public @Nullable Object run(Board board, int server) {
      board.server.events.addAll(events);
      return null;
    }

    @Override
    public void check(Known model, Answer answer, Clauses clauses) {
      model.live.addAll(events);
    }

    @Override
    public String toString() {
      return events.size() + " live events, the first " + Told.event(events.get(0));
    }
  }

  /** Events become the past. */
  private record Load(List<Event> events, Instant until) implements BoardCommand {
    @Override
    public @Nullable Object run(Board board, int server) {
      board.history.load(events, until);
      return null;
    }

    @Override
    public void check(Known model, Answer answer, Clauses clauses) {
      model.past.addAll(events);
      model.loadedUntil = until;
    }

    @Override
    public String toString() {
      String first = events.isEmpty() ? "" : ", the first " + Told.event(events.get(0));
      return events.size() + " events loaded until " + Told.time(until) + first;
    }
  }

  /** The dashboard is asked. */
  private record Ask(String site, Instant from, Instant to) implements BoardCommand {
    @Override
    public Object run(Board board, int server) {
      Map<String, Long> pages = board.dashboard.pages(site, from, to);
      Map<String, Long> copy = Map.copyOf(pages);
      Mutation.tryToClear(pages);
      return copy;
    }

    @Override
    public void check(Known model, Answer answer, Clauses clauses) {
      Map<?, ?> pages = clauses.returned("3.7", answer, Map.class);
      Map<String, Long> expected = model.pages(site, from, to);
      clauses.that(
          "pages",
          "3.7",
          expected.equals(pages),
          () ->
              "with a past until "
                  + model.loadedUntil
                  + " the pages are "
                  + expected
                  + ", but were "
                  + pages);
    }

    @Override
    public String toString() {
      return "pages of '" + site + "' from " + Told.time(from) + " to " + Told.time(to);
    }
  }

  /** A call that the contract refuses. */
  private record Misuse(
      @Nullable String site,
      @Nullable Instant from,
      @Nullable Instant to,
      Class<? extends RuntimeException> type)
      implements BoardCommand {
    @Override
    public Object run(Board board, int server) {
      return board.dashboard.pages(Nulls.of(site), Nulls.of(from), Nulls.of(to));
    }

    @Override
    public void check(Known model, Answer answer, Clauses clauses) {
      clauses.refused("3.7", answer, type);
    }
  }

  private static Event event(Known model, Choices choices) {
    Duration at =
        choices.of(
            Duration.ZERO,
            WINDOW.minusNanos(1),
            WINDOW,
            Duration.ofMinutes(59),
            Duration.ofMinutes(60).minusNanos(1),
            Duration.ofMinutes(90));
    Instant hour = NINE.plus(Duration.ofHours(choices.of(1, 0, 2, 3)));
    return event(model, choices.of(SITES), choices.of(PAGES), hour.plus(at), 0);
  }

  private static Event event(Known model, String site, String page, Instant at, int i) {
    String id = model.live.size() + " " + model.past.size() + " " + i;
    return new Event(id, site, "v", "view", page, "", "", 1, at, Map.of());
  }

  private static Command<Known, Board> live(Known model, Choices choices) {
    if (choices.chance(4)) {
      return new Live(many(model, choices, 1_001));
    }
    return new Live(List.of(event(model, choices), event(model, choices), event(model, choices)));
  }

  /** As many pages, so that the counts have more than a page. */
  private static List<Event> many(Known model, Choices choices, int number) {
    List<Event> events = new ArrayList<>();
    Instant first = NINE.plus(Duration.ofHours(choices.of(1, 0, 2)));
    for (int i = 0; i < number; i++) {
      events.add(event(model, "a", "/" + i, first.plusSeconds(i), i));
    }
    return events;
  }

  private static Command<Known, Board> load(Known model, Choices choices) {
    Instant until = NINE.plus(Duration.ofHours(choices.of(1, 2, 0, 3, 4)));
    until = until.isBefore(model.loadedUntil) ? model.loadedUntil : until;
    List<Event> events = new ArrayList<>();
    for (Event event : choices.chance(50) ? model.live : List.<Event>of()) {
      if (event.at().isBefore(until)) {
        events.add(event);
      }
    }
    if (choices.chance(3)) {
      events.addAll(many(model, choices, 1_100));
    }
    events.add(event(model, choices));
    Instant end = until;
    events.removeIf(event -> !event.at().isBefore(end));
    return new Load(events, until);
  }

  private static Command<Known, Board> ask(Known model, Choices choices) {
    Instant from = NINE.plus(WINDOW.multipliedBy(choices.of(0, 12, 13, 23, 24, 25, 6)));
    Instant to = from.plus(WINDOW.multipliedBy(choices.of(60, 1, 0, 12, 11, 24)));
    return new Ask(choices.of(SITES), from, to);
  }

  private static Command<Known, Board> all(Known model, String site) {
    return new Ask(site, NINE.minus(Duration.ofDays(1)), NINE.plus(Duration.ofDays(1)));
  }

  private static Command<Known, Board> misuse(Known model, Choices choices) {
    Class<IllegalArgumentException> bad = IllegalArgumentException.class;
    Class<NullPointerException> nothing = NullPointerException.class;
    Instant ten = NINE.plus(Duration.ofHours(1));
    return choices.of(
        new Misuse("a", ten, NINE, bad),
        new Misuse("a", NINE.plusSeconds(1), ten, bad),
        new Misuse("a", NINE, ten.minusNanos(1), bad),
        new Misuse("", NINE, ten, bad),
        new Misuse("x".repeat(65), NINE, ten, bad),
        new Misuse(null, NINE, ten, nothing),
        new Misuse("a", null, ten, nothing),
        new Misuse("a", NINE, null, nothing));
  }
}
