// What happens without the store has the wrong default.
package katas.ratelimiter;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a rule of one entry of the file. */
final class EntryReader {
  private static final Set<String> FIELDS =
      Set.of("endpoint", "limit", "window", "identifier", "tier", "algorithm", "on_store_error");

  private final Fields fields;

  EntryReader(Fields fields) {
    this.fields = fields;
  }

  Rule rule() {
    fields.onlyThese(FIELDS);
    return new Rule(
        matching("endpoint", "\\*|/[^\\s*]*|/([^\\s*]*/)?\\*", "a path, /a/path/* or *"),
        new Limit(limit(), window()),
        required("identifier", Identifier.values()),
        fields.text("tier").map(tier -> matching("tier", "\\S+", "one word")),
        choice("algorithm", Algorithm.values()).orElse(Algorithm.TOKEN_BUCKET),
        // BUG: the default is allow
        choice("on_store_error", StoreErrorPolicy.values()).orElse(StoreErrorPolicy.DENY));
  }

  private long limit() {
    String text = matching("limit", "[0-9]{1,6}", "a whole number from 1 to 100000");
    long limit = Long.parseLong(text);
    if (limit < 1 || limit > Limit.MOST_PERMITS) {
      throw fields.mistake("limit", "a whole number from 1 to 100000");
    }
    return limit;
  }

  private Duration window() {
    String expected = "whole seconds from 1s to 86400s";
    String text = matching("window", "[0-9]{1,5}s", expected);
    Duration window = Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
    if (window.isZero() || window.compareTo(Limit.LONGEST_WINDOW) > 0) {
      throw fields.mistake("window", expected);
    }
    return window;
  }

  private String matching(String name, String pattern, String expected) {
    String text = fields.requiredText(name);
    if (!text.matches(pattern)) {
      throw fields.mistake(name, expected);
    }
    return text;
  }

  private <E extends Enum<E>> E required(String name, E[] constants) {
    return constant(name, fields.requiredText(name), constants);
  }

  private <E extends Enum<E>> Optional<E> choice(String name, E[] constants) {
    return fields.text(name).map(text -> constant(name, text, constants));
  }

  /** The constant whose name in small letters the text is. */
  private <E extends Enum<E>> E constant(String name, String text, E[] constants) {
    return Arrays.stream(constants)
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> fields.mistake(name, "one of " + names(constants)));
  }

  private static String names(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(it -> it.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
