package katas.analytics;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events as texts, the way they stand in the log: ten fields with blanks between them, texts in
 * Base64. Stateless and safe for any number of threads.
 */
public final class Events {
  private static final int FIELDS = 10;

  private Events() {}

  /**
   * The event as a text that {@link #decode} reads; equal events have equal texts. Half of a
   * surrogate pair becomes {@code ?}, so rule 1.1 refuses such texts.
   */
  public static String encode(Event event) {
    StringBuilder properties = new StringBuilder();
    new TreeMap<>(event.properties())
        .forEach((name, value) -> properties.append(text(name)).append(text(value)));
    return String.join(
        " ",
        text(event.id()),
        text(event.site()),
        text(event.visitor()),
        text(event.type()),
        text(event.page()),
        text(event.country()),
        text(event.device()),
        Long.toString(event.millis()),
        event.at().toString(),
        "{" + properties);
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws MalformedEventException when {@link #encode} writes no such text
   */
  public static Event decode(String text) {
    String[] fields = text.split(" ", -1);
    if (fields.length != FIELDS || !fields[FIELDS - 1].startsWith("{")) {
      throw new MalformedEventException("not " + FIELDS + " fields: " + text);
    }
    Event event = read(fields, text);
    if (!encode(event).equals(text)) {
      throw new MalformedEventException("not as encode writes it: " + text);
    }
    return event;
  }

  private static Event read(String[] fields, String text) {
    try {
      return new Event(
          plain(fields[0]),
          plain(fields[1]),
          plain(fields[2]),
          plain(fields[3]),
          plain(fields[4]),
          plain(fields[5]),
          plain(fields[6]),
          Long.parseLong(fields[7]),
          Instant.parse(fields[8]),
          properties(fields[9].substring(1)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedEventException(e.getMessage() + ": " + text);
    }
  }

  private static Map<String, String> properties(String text) {
    Map<String, String> properties = new HashMap<>();
    String[] parts = text.split(";", -1);
    if (parts.length % 2 == 0) {
      throw new IllegalArgumentException("a property without a value");
    }
    for (int i = 0; i + 1 < parts.length; i += 2) {
      properties.put(plain(parts[i] + ";"), plain(parts[i + 1] + ";"));
    }
    return properties;
  }

  private static String text(String plain) {
    return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)) + ";";
  }

  private static String plain(String text) {
    if (!text.endsWith(";")) {
      throw new IllegalArgumentException("a text without an end");
    }
    byte[] bytes = Base64.getDecoder().decode(text.substring(0, text.length() - 1));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
