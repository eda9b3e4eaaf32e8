package exam.notifications;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import katas.notifications.Channel;
import katas.notifications.InMemoryTemplates;
import org.jspecify.annotations.Nullable;

/** Templates as the model knows them, rules 1.1 and 1.2; those of the histories. */
final class ModelTemplates {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)(\\??)}}");

  /** By template, channel and language; what is missing is missing. */
  private static final Map<String, String> TEXTS = new TreeMap<>();

  static {
    for (Channel channel : Channel.values()) {
      TEXTS.put("hello " + channel + " en", "<i>Hello</i> {{name}}{{end?}}");
      TEXTS.put("hello " + channel + " de", "Hallo {{name}}, {{name}}");
    }
    for (Channel channel : List.of(Channel.PUSH, Channel.EMAIL)) { // no digest comes by SMS
      TEXTS.put("digest " + channel + " en", "{{count}} new:\n{{items}}");
      TEXTS.put("digest " + channel + " de", "{{count}} neu:\n{{items}}");
    }
    TEXTS.put("hello SMS de-AT", "Servus {{name}}");
    // Whoever reads German needs one variable more.
    TEXTS.put("sale PUSH en", "{{name}} sells");
    TEXTS.put("sale PUSH de", "{{name}} verkauft {{what}}");
    TEXTS.put("code SMS en", "{{name}}: {{code}}, {{unit}}, {{code}}");
    TEXTS.put("code PUSH de", "{{name}}");
  }

  private ModelTemplates() {}

  static void fill(InMemoryTemplates templates) {
    templates.remove("digest", Channel.SMS, "en");
    TEXTS.forEach(
        (name, text) -> {
          String[] parts = name.split(" ", -1);
          templates.put(parts[0], Channel.valueOf(parts[1]), parts[2], text);
        });
  }

  /** The template for a user of this language tag, or null. */
  static @Nullable String find(String template, Channel channel, String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return List.of(tag, language, "en").stream()
        .map(each -> TEXTS.get(template + " " + channel + " " + each))
        .filter(each -> each != null)
        .findFirst()
        .orElse(null);
  }

  /** Names of variables without a value, sorted. */
  static List<String> missing(String text, Map<String, String> variables) {
    TreeSet<String> missing = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      if (matcher.group(2).isEmpty() && !variables.containsKey(matcher.group(1))) {
        missing.add(matcher.group(1));
      }
    }
    return List.copyOf(missing);
  }

  static String render(String text, Channel channel, Map<String, String> variables) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String value = variables.getOrDefault(place.group(1), "");
              String told = channel == Channel.EMAIL ? escape(value) : value;
              return Matcher.quoteReplacement(told);
            });
  }

  private static String escape(String value) {
    StringBuilder escaped = new StringBuilder();
    for (char c : value.toCharArray()) {
      escaped.append(
          switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> String.valueOf(c);
          });
    }
    return escaped.toString();
  }
}
