package grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody reads for the interview track: in the brief everything before the contract, the
 * marked rules with what leads to them, and the limits; of the contract the comments of the types
 * and methods that the brief names in the paragraph about the track.
 */
final class TrackReading {
  private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");
  private static final Pattern TRACK =
      Pattern.compile("(?s)\\*\\*The interview track\\*\\*.*?\n\n");
  private static final Pattern CODE = Pattern.compile("`(\\w+)`");
  private static final Pattern COMMENT =
      Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*(?:public )?(\\w+)[^(\n]*?(\\w+)?\\(");
  private static final Pattern OF_TYPE =
      Pattern.compile(
          "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public (?:interface|record|enum|final class)");

  private final String brief;
  private final Path contract;

  TrackReading(Kata kata) {
    brief = FENCE.matcher(text(kata.folder().resolve("README.md"))).replaceAll("");
    contract = kata.folder().resolve("src/api/java/katas").resolve(kata.id().replace("-", ""));
  }

  /** The number of words. */
  int words() {
    String rules = chapter("Rules");
    int words = words(chapter("In one sentence") + chapter("Story") + chapter("Limits"));
    String[] levels = rules.split("(?m)^### ");
    words += words(levels[0]);
    for (String level : List.of(levels).subList(1, levels.length)) {
      String[] items = level.split("(?m)^- ");
      String marked =
          Stream.of(items)
              .filter(item -> item.contains("(interview)"))
              .collect(Collectors.joining());
      words += marked.isEmpty() ? 0 : words(items[0]) + words(marked);
    }
    return words + words(comments());
  }

  /** The types and methods of the contract that the brief says to read. */
  Set<String> named() {
    Matcher track = TRACK.matcher(brief);
    Set<String> names = new TreeSet<>();
    if (track.find()) {
      CODE.matcher(track.group()).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  private String comments() {
    Set<String> names = named();
    StringBuilder comments = new StringBuilder();
    for (String type : names) {
      Path file = contract.resolve(type + ".java");
      if (Files.isRegularFile(file)) {
        String source = text(file);
        OF_TYPE.matcher(source).results().forEach(found -> comments.append(found.group(1)));
        COMMENT
            .matcher(source)
            .results()
            .filter(found -> names.contains(String.valueOf(found.group(3))))
            .forEach(found -> comments.append(found.group(1)));
      }
    }
    return comments
        .toString()
        .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
        .replaceAll("<[^>]*>|@\\w+", " ");
  }

  private String chapter(String heading) {
    Matcher found =
        Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\n(.*?)(?=^## |\\z)")
            .matcher(brief);
    return found.find() ? found.group(1) : "";
  }

  private static int words(String text) {
    return (int)
        Stream.of(text.split("\\s+")).filter(word -> word.matches(".*[\\p{L}\\d].*")).count();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
