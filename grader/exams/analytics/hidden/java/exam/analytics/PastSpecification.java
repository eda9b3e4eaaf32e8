package exam.analytics;

import exam.analytics.PastCommand.Ask;
import exam.analytics.PastCommand.Compact;
import exam.analytics.PastCommand.Load;
import exam.analytics.PastCommand.LookBack;
import exam.analytics.PastCommand.Start;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.analytics.Event;
import katas.analytics.Grain;
import katas.analytics.Query;
import katas.analytics.RollUp;
import katas.kit.spec.Choices;
import katas.kit.spec.Command;
import katas.kit.spec.Histories;
import katas.kit.spec.Specification;

/** Histories of histories: loads, questions and compactions around a change of clocks. */
final class PastSpecification {
  static final List<String> SITES = List.of("shop", "shop2", "sho", "a b", "a, b", "[shop]");
  private static final List<String> VALUES = List.of("DE", "", "NL", "D", "DE, NL", "de", "|");
  private static final List<String> PAGES = List.of("/a", "/b", "/a, NL", "/a b", "/A");
  private static final List<String> NAMES =
      List.of("plan", "plan2", "at", "property:plan", "type", "at, property:plan");
  static final List<String> DIMENSIONS =
      List.of(
          "country",
          "page",
          "device",
          "property:plan",
          "type",
          "property:at",
          "property:property:plan",
          "property:none",
          "property:type",
          "property:at, property:plan");

  private static final List<List<RollUp>> ROLL_UPS =
      List.of(
          List.of(),
          List.of(hourly("country", "page")),
          List.of(daily("country"), hourly("country", "page")),
          List.of(daily(), hourly()),
          List.of(hourly("property:plan"), daily("country", "device", "type")),
          List.of(daily("page", "property:at"), daily("page"), hourly("page")),
          List.of(hourly("country"), hourly("page"), hourly("country", "page", "device")),
          List.of(daily("property:at, property:plan"), daily("property:at", "property:plan")));

  /** Clocks change at midnight in four of them; some have no whole hours from UTC. */
  static final List<ZoneId> ZONES =
      List.of(
          ZoneOffset.UTC,
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Europe/London"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("America/Santiago"),
          ZoneId.of("America/Havana"),
          ZoneId.of("Asia/Beirut"),
          ZoneId.of("Atlantic/Azores"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Australia/Adelaide"),
          ZoneId.of("America/St_Johns"));

  private static final Specification<PastModel, PastUnderTest> SPECIFICATION =
      Specification.of("analytics history", PastModel::new, PastUnderTest::new)
          .command(6, started(PastSpecification::load))
          .command(14, started(PastSpecification::ask))
          .command(2, started((model, choices) -> new Compact()))
          .command(1, started((model, choices) -> new LookBack()))
          .command(2, started(PastMisuse::of))
          .closing(PastSpecification::closing);

  static final Histories<PastModel, PastUnderTest> HISTORIES =
      Histories.of(SPECIFICATION).number(70).length(34);

  private PastSpecification() {}

  private static RollUp hourly(String... dimensions) {
    return new RollUp(Grain.HOUR, Set.of(dimensions));
  }

  private static RollUp daily(String... dimensions) {
    return new RollUp(Grain.DAY, Set.of(dimensions));
  }

  private static Specification.Generator<PastModel, PastUnderTest> started(
      Specification.Generator<PastModel, PastUnderTest> generator) {
    return (model, choices) -> model.started ? generator.next(model, choices) : start(choices);
  }

  /** The base is a change of clocks of some zone, or a plain day. */
  private static Command<PastModel, PastUnderTest> start(Choices choices) {
    List<RollUp> rollUps = choices.of(ROLL_UPS);
    ZoneId zone = choices.of(ZONES);
    Instant year = Instant.parse(choices.of("2026-01-05", "2026-06-05") + "T00:00:00Z");
    var change = zone.getRules().nextTransition(year);
    return new Start(rollUps, zone, change == null ? year : change.getInstant());
  }

  private static Instant at(PastModel model, Choices choices) {
    Duration hour = Duration.ofHours(1);
    Duration milli = Duration.ofMillis(1);
    Duration far =
        choices.of(
            Duration.ZERO,
            hour,
            hour.negated(),
            hour.multipliedBy(2),
            hour.multipliedBy(22),
            hour.multipliedBy(46),
            hour.multipliedBy(23),
            hour.multipliedBy(-24),
            hour.multipliedBy(25),
            hour.multipliedBy(-49),
            hour.multipliedBy(11),
            hour.multipliedBy(240));
    Duration near =
        choices.of(
            Duration.ZERO,
            Duration.ofMinutes(10),
            milli.negated(),
            Duration.ofMinutes(35),
            Duration.ofNanos(-1),
            Duration.ofMinutes(47),
            milli);
    return model.base.plus(far).plus(near);
  }

  static Event event(PastModel model, Choices choices, int number) {
    Map<String, String> properties = new HashMap<>();
    for (int i = choices.of(0, 1, 0, 2); i > 0; i--) {
      properties.put(choices.of(NAMES), choices.of(VALUES));
    }
    return new Event(
        "id " + number,
        choices.of(SITES.subList(0, choices.of(1, 2, 1, SITES.size()))),
        "visitor " + choices.below(choices.of(3, 40)),
        choices.of("view", "click"),
        choices.of(PAGES),
        choices.of(VALUES),
        choices.of("phone", "", "tv"),
        choices.of(10, 20, 3, 0, 86_400_000),
        at(model, choices),
        properties);
  }

  private static Command<PastModel, PastUnderTest> load(PastModel model, Choices choices) {
    List<Event> events = new ArrayList<>();
    Instant last = model.loadedUntil;
    if (choices.chance(4) && model.events.size() < 100) {
      many(model, events, 120);
    }
    for (int i = choices.of(3, 1, 0, 6, 12); i > 0; i--) {
      events.add(event(model, choices, model.events.size() + events.size()));
    }
    for (Event event : events) {
      Instant full = event.at().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
      last = full.isAfter(last) ? full : last;
    }
    return new Load(events, last.plus(Duration.ofHours(choices.of(0, 1, 0, 30))));
  }

  /** Many groups and visitors. */
  private static void many(PastModel model, List<Event> events, int number) {
    for (int i = 0; i < number; i++) {
      events.add(
          new Event(
              "many " + model.events.size() + " " + i,
              "shop",
              "visitor " + i,
              "view",
              "/" + i,
              "DE",
              "tv",
              86_400_000 - i,
              model.base.plusSeconds(60L * (i % 700)),
              Map.of()));
    }
  }

  private static Command<PastModel, PastUnderTest> ask(PastModel model, Choices choices) {
    ZoneId zone = choices.of(ZoneOffset.UTC, model.zone, model.zone, choices.of(ZONES));
    Grain grain = choices.of(Grain.ALL, Grain.DAY, Grain.HOUR, Grain.DAY);
    ZoneId midnights = choices.of(ZoneOffset.UTC, zone);
    Instant from = border(model, midnights, choices, choices.of(-3, 0, -1, -20));
    Instant to = border(model, midnights, choices, choices.of(12, 1, 2, 0, 300));
    if (to.isBefore(from)) {
      to = from;
    }
    List<String> dimensions = dimensions(model, choices);
    List<String> groupBy = new ArrayList<>();
    for (int i = dimensions.isEmpty() ? 0 : choices.of(1, 0, 1, 2, 3); i > 0; i--) {
      String next = choices.of(dimensions);
      if (!groupBy.contains(next)) {
        groupBy.add(next);
      }
    }
    Map<String, String> filters = new HashMap<>();
    for (int i = dimensions.isEmpty() ? 0 : choices.of(0, 0, 1, 2); i > 0; i--) {
      String dimension = choices.of(dimensions);
      boolean known = !model.events.isEmpty();
      filters.put(
          dimension,
          known ? PastModel.value(choices.of(model.events), dimension) : choices.of(VALUES));
    }
    Query.Order order = choices.of(Query.Order.values());
    int limit = choices.of(10_000, 1, 2, 3, 1_001);
    String site = choices.chance(80) ? "shop" : choices.of(SITES);
    return new Ask(new Query(site, from, to, filters, groupBy, grain, zone, order, limit));
  }

  /** Mostly those of a roll-up, so that it can answer but for the borders. */
  private static List<String> dimensions(PastModel model, Choices choices) {
    if (model.rollUps.isEmpty() || choices.chance(25)) {
      return DIMENSIONS;
    }
    return choices.of(model.rollUps).dimensions().stream().sorted().toList();
  }

  /** A midnight, or something near one or near an event, some days after the base. */
  private static Instant border(PastModel model, ZoneId zone, Choices choices, int days) {
    LocalDate date = model.base.atZone(zone).toLocalDate().plusDays(days);
    Instant midnight = date.atStartOfDay(zone).toInstant();
    Instant border = choices.chance(20) ? at(model, choices) : midnight;
    return border.plus(
        choices.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofMinutes(17),
            Duration.ofNanos(1),
            Duration.ofHours(10)));
  }

  /** All is asked by each roll-up's dimensions, before and after a compaction. */
  private static List<Command<PastModel, PastUnderTest>> closing(PastModel model) {
    List<Command<PastModel, PastUnderTest>> commands = new ArrayList<>();
    if (model.started) {
      Instant from = model.base.minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.DAYS);
      List<String> sites =
          SITES.stream()
              .filter(site -> model.events.stream().anyMatch(it -> it.site().equals(site)))
              .toList();
      for (int i = 0; i < 2; i++) {
        for (String site : sites) {
          for (List<String> by : List.of(List.of("country"), List.of("page", "property:plan"))) {
            commands.add(
                new Ask(
                    new Query(
                        site,
                        from,
                        from.plus(Duration.ofDays(60)),
                        Map.of(),
                        by,
                        i == 0 ? Grain.DAY : Grain.ALL,
                        ZoneOffset.UTC,
                        Query.Order.EVENTS,
                        10_000)));
          }
        }
        commands.add(new Compact());
      }
      commands.add(new LookBack());
    }
    return commands;
  }
}
