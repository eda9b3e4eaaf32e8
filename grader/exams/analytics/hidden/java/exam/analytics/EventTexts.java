package exam.analytics;

import java.util.List;
import katas.analytics.Event;
import katas.analytics.Events;
import katas.analytics.MalformedEventException;
import org.jspecify.annotations.Nullable;

/** Texts that are no events, many of them nearly. */
final class EventTexts {
  private EventTexts() {}

  /** The event that a text is, or null. */
  static @Nullable Event event(String text) {
    try {
      return Events.decode(text);
    } catch (MalformedEventException e) {
      return null;
    }
  }

  /** Whether an event survives the log: half of a surrogate pair does not. */
  static boolean isWrittenAsItIs(Event event) {
    return event.equals(event(Events.encode(event)));
  }

  /**
   * Another event with which fields make the same text where nothing stands between them.
   *
   * @param byName whether site and id do, and else page and type
   */
  static Event twin(Event event, boolean byName) {
    String site = event.site();
    String id = event.id();
    String page = event.page();
    String type = event.type();
    if (!byName && !type.isEmpty()) {
      page = page + type.charAt(0);
      type = type.length() > 1 ? type.substring(1) : type;
      id = id + "'";
    } else if (site.equals("a") && id.startsWith("b") && id.length() > 1) {
      site = "ab";
      id = id.substring(1);
    } else if (site.equals("ab")) {
      site = "a";
      id = "b" + id;
    } else {
      id = id + " ";
    }
    return new Event(
        id,
        site,
        event.visitor(),
        type,
        page,
        event.country(),
        event.device(),
        event.millis(),
        event.at(),
        event.properties());
  }

  static List<String> garbage(Event event) {
    String good = Events.encode(event);
    return List.of(
        "poison",
        "",
        " ",
        good + " ",
        good.substring(1),
        good.replaceFirst(" ", "  "),
        good.replace("Z {", "z {"),
        good.replaceFirst(" 10 ", " +10 "),
        good.replaceFirst(" 10 ", " ten "),
        good + ";",
        "a b c d e f g h i j",
        "; ; ; ; ; ; ; 0 2026-01-05T09:00:00Z {",
        "\u0000",
        good.substring(0, good.length() / 2),
        "x".repeat(2_000));
  }
}
