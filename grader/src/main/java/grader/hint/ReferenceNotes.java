package grader.hint;

import grader.course.CourseException;
import grader.course.Kata;
import grader.course.Level;
import grader.course.Rule;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the reference solution says about a rule. {@code solutions/ID/rules.properties} names the
 * places: classes, of which the comment and the invariant are quoted and whatever cites the rule,
 * and chapters of {@code NOTES.md}. An estimate is the method that the brief names.
 */
final class ReferenceNotes {
  private static final String NOTES = "NOTES.md";
  private static final String CHAPTER = NOTES + ": ";
  private static final Pattern NAMED = Pattern.compile("^(\\w+)");

  private final Kata kata;

  ReferenceNotes(Kata kata) {
    this.kata = kata;
  }

  /**
   * The places one after the other, each led by where it stands.
   *
   * @throws CourseException when a place that the file names does not exist
   */
  List<String> of(Rule rule) {
    if (!Files.isDirectory(kata.solution())) {
      return List.of(HintMessages.noReference(kata.id()));
    }
    List<String> lines = new ArrayList<>();
    for (String place : places(rule)) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(
          place.startsWith(CHAPTER)
              ? chapter(place.substring(CHAPTER.length()))
              : quoted(place, rule));
    }
    return lines;
  }

  private List<String> places(Rule rule) {
    String places = properties().getProperty(rule.id().toString(), "");
    if (!places.isBlank()) {
      return List.of(places.strip().split("\\s*;\\s*"));
    }
    if (rule.id().level() == Level.ESTIMATE) {
      return List.of("Estimates");
    }
    throw new CourseException(HintMessages.noPlaceOfRule(kata.id(), rule.id()));
  }

  private Properties properties() {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(kata.solution().resolve("rules.properties"))) {
      properties.load(in);
    } catch (NoSuchFileException e) {
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private List<String> chapter(String heading) {
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    for (String line : read(kata.solution().resolve(NOTES)).lines().toList()) {
      if (line.startsWith("## ")) {
        inside = line.substring(3).strip().equals(heading);
      } else if (inside) {
        add(line, lines);
      }
    }
    if (lines.isEmpty()) {
      throw new CourseException(HintMessages.noSuchPlace(kata.id(), CHAPTER + heading));
    }
    if (lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    lines.add(0, "solutions/" + kata.id() + "/" + NOTES + ", " + heading + ":");
    return lines;
  }

  /** A paragraph or an item of a list becomes one line, whatever its breaks. */
  private static void add(String line, List<String> lines) {
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    boolean begins = last.isBlank() || line.startsWith("- ") || line.startsWith("|");
    if (line.isBlank() ? !last.isBlank() : begins) {
      lines.add(line);
    } else if (!line.isBlank()) {
      lines.set(lines.size() - 1, last + " " + line.strip());
    }
  }

  private List<String> quoted(String type, Rule rule) {
    Path file =
        file(type + ".java")
            .orElseThrow(() -> new CourseException(HintMessages.noSuchPlace(kata.id(), type)));
    JavaComments comments = JavaComments.of(read(file));
    List<String> lines = new ArrayList<>(comments.ofType(type));
    List<String> cited = comments.citing(rule.id().toString());
    cited.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
    if (rule.id().level() == Level.ESTIMATE) {
      Matcher method = NAMED.matcher(rule.text());
      if (method.find()) {
        lines.addAll(comments.ofMember(method.group(1)));
      }
    }
    String where = kata.solution().relativize(file).toString().replace('\\', '/');
    lines.add(0, "solutions/" + kata.id() + "/" + where + ":" + comments.lineOf(type));
    return lines;
  }

  private Optional<Path> file(String name) {
    try (Stream<Path> files = Files.walk(kata.solution().resolve("src/main/java"))) {
      return files.filter(file -> file.endsWith(name)).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
