package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import katas.analytics.AnalyticsConfig;
import katas.analytics.Event;
import katas.analytics.Problem;

/** The fields of an event: rule 1.1 as code, and values at every edge of it. */
final class EventFields {
  private static final long DAY = 86_400_000;

  private EventFields() {}

  /** Each change breaks one field, at the edge where there is one. */
  static final List<UnaryOperator<Event>> BREAKS =
      Stream.of(
              texts("id", "", "x".repeat(65), "a\u0000", "a\u001f", "\u007f", "\u009f", "\ud83d"),
              texts("site", "", "x".repeat(65), "\ta", "a\n", "\ude00\ud83d"),
              texts("visitor", "", "x".repeat(65), "\u0080", "a\udc00"),
              texts("type", "", "x".repeat(65), "\r", "\ud800x"),
              texts("page", "", "a", "a/", " /", "/" + "x".repeat(256), "/\u0001", "/\ud83d"),
              texts("country", "x".repeat(65), "\u0085", "\ud83d"),
              texts("device", "x".repeat(65), "D\u001b", "\ude00"),
              Stream.<UnaryOperator<Event>>of(
                  event -> with(event, "millis", "-1"),
                  event -> with(event, "millis", String.valueOf(DAY + 1)),
                  event -> properties(event, numbered(21)),
                  event -> properties(event, Map.of("", "x")),
                  event -> properties(event, Map.of("n".repeat(65), "x")),
                  event -> properties(event, Map.of("n", "x".repeat(257))),
                  event -> properties(event, Map.of("a\u0001", "x")),
                  event -> properties(event, Map.of("n", "\u009f")),
                  event -> properties(event, Map.of("\ud83d", "x")),
                  event -> properties(event, Map.of("a", "x", "n", "\ude00"))))
          .flatMap(changes -> changes)
          .toList();

  /** Each change goes to the edge of what is permitted. */
  static final List<UnaryOperator<Event>> EDGES =
      Stream.of(
              texts("visitor", "x".repeat(64), " ", "\u00a0", "\ud83d\ude00".repeat(32)),
              texts("type", "x".repeat(64), "~", "\ud83d\ude00"),
              texts("page", "/", "/" + "x".repeat(255), "//", "/ ", "/\u00a0", "/;%{}"),
              texts("country", "", "x".repeat(64), " "),
              texts("device", "", "x".repeat(64), "\u00a0"),
              Stream.<UnaryOperator<Event>>of(
                  event -> with(event, "millis", "0"),
                  event -> with(event, "millis", String.valueOf(DAY)),
                  event -> properties(event, numbered(20)),
                  event -> properties(event, Map.of("n".repeat(64), "x".repeat(256))),
                  event -> properties(event, Map.of(" ", "", "n", "x"))))
          .flatMap(changes -> changes)
          .toList();

  private static Stream<UnaryOperator<Event>> texts(String field, String... values) {
    return Stream.of(values).map(value -> event -> with(event, field, value));
  }

  private static Map<String, String> numbered(int properties) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < properties; i++) {
      map.put("name " + i, "value");
    }
    return map;
  }

  private static Event with(Event event, String field, String value) {
    return new Event(
        field.equals("id") ? value : event.id(),
        field.equals("site") ? value : event.site(),
        field.equals("visitor") ? value : event.visitor(),
        field.equals("type") ? value : event.type(),
        field.equals("page") ? value : event.page(),
        field.equals("country") ? value : event.country(),
        field.equals("device") ? value : event.device(),
        field.equals("millis") ? Long.parseLong(value) : event.millis(),
        event.at(),
        event.properties());
  }

  private static Event properties(Event event, Map<String, String> properties) {
    return new Event(
        event.id(),
        event.site(),
        event.visitor(),
        event.type(),
        event.page(),
        event.country(),
        event.device(),
        event.millis(),
        event.at(),
        properties);
  }

  /** Rule 1.1: what is wrong with an event; any of several problems may be named. */
  static Set<Problem> problems(Event event, Instant now, AnalyticsConfig config) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    if (!isGood(event)) {
      problems.add(Problem.MALFORMED);
    }
    if (Duration.between(now, event.at()).compareTo(config.maxClockSkew()) > 0) {
      problems.add(Problem.FUTURE);
    }
    if (Duration.between(event.at(), now).compareTo(config.allowedLateness()) > 0) {
      problems.add(Problem.LATE);
    }
    return problems;
  }

  private static boolean isGood(Event event) {
    List<String> texts = new ArrayList<>();
    texts.addAll(List.of(event.id(), event.site(), event.visitor(), event.type(), event.page()));
    texts.addAll(List.of(event.country(), event.device()));
    texts.addAll(event.properties().keySet());
    texts.addAll(event.properties().values());
    return fit(List.of(event.id(), event.site(), event.visitor(), event.type()), 1, 64)
        && fit(List.of(event.page()), 1, 256)
        && event.page().startsWith("/")
        && fit(List.of(event.country(), event.device()), 0, 64)
        && event.millis() >= 0
        && event.millis() <= DAY
        && event.properties().size() <= 20
        && fit(event.properties().keySet(), 1, 64)
        && fit(event.properties().values(), 0, 256)
        && texts.stream().noneMatch(EventFields::hasBadCharacter);
  }

  private static boolean fit(Collection<String> texts, int least, int most) {
    return texts.stream().allMatch(text -> text.length() >= least && text.length() <= most);
  }

  /** A control character, or half of a surrogate pair: which is a code point of its own. */
  private static boolean hasBadCharacter(String text) {
    return text.codePoints()
        .anyMatch(
            point ->
                point <= 0x1f
                    || point >= 0x7f && point <= 0x9f
                    || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
