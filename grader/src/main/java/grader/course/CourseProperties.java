package grader.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the properties files of a course. */
final class CourseProperties {
  /** A comma that stands in no parameter list. */
  private static final String BETWEEN_MEMBERS = ",(?![^(]*\\))";

  private static final List<String> ENGINES = List.of("redis", "postgres", "kafka");

  private static final ExamSettings NO_FLOORS = ExamSettings.DEFAULT.withoutFloors();

  private final Properties properties = new Properties();
  private final List<String> mistakes = new ArrayList<>();

  private CourseProperties(Path file) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ExamSettings exam(Path file) {
    CourseProperties settings = new CourseProperties(file);
    ExamSettings usual = ExamSettings.DEFAULT;
    ExamSettings exam = settings.exam(usual);
    for (String allowed : exam.allow()) {
      if (exam.libraryPackages().stream().anyMatch(each -> overlap(each, allowed))) {
        throw new CourseException(CourseMessages.wholeLibrary(allowed));
      }
    }
    return exam;
  }

  /** What is added to an exam; nothing that belongs to the kata. */
  static ExamSettings addedExam(Path file) {
    CourseProperties settings = new CourseProperties(file);
    for (String key : new TreeSet<>(settings.properties.stringPropertyNames())) {
      if (!AddedExams.KEYS.contains(key)) {
        throw new CourseException(CourseMessages.notOfAddedExam(file, key, AddedExams.KEYS));
      }
    }
    return settings.exam(NO_FLOORS);
  }

  private static boolean overlap(String one, String other) {
    return (one + ".").startsWith(other + ".") || (other + ".").startsWith(one + ".");
  }

  private ExamSettings exam(ExamSettings usual) {
    return new ExamSettings(
        number("timeFloor", "s").map(Duration::ofSeconds).orElse(usual.timeFloor()),
        number("memoryFloor", "").map(Math::toIntExact).orElse(usual.memoryFloorMebibytes()),
        list("allow"),
        list("forbid"),
        list("libraries"),
        members(),
        list("testLibraries"),
        engines(),
        list("levelsWithoutEngines"),
        text("starter"));
  }

  static PlantedSubmission planted(Path folder) {
    CourseProperties settings = new CourseProperties(folder.resolve("expect.properties"));
    String kind = folder.getParent().getFileName().toString();
    Set<RuleId> fails = settings.rules("fails");
    if (!settings.text("verdict").orElse("").equals(kind)) {
      settings.mistakes.add("verdict= must be " + kind + ", the name of its folder");
    }
    if (settings.text("because").isEmpty()) {
      settings.mistakes.add("because= is missing: one sentence on the bug");
    }
    if (fails.isEmpty() && settings.text("outcome").isEmpty()) {
      settings.mistakes.add("neither fails= nor outcome= is given");
    }
    Set<RuleId> engineFails = settings.rules("engineFails");
    if (!fails.containsAll(engineFails)) {
      settings.mistakes.add("engineFails= names rules that fails= does not");
    }
    Optional<GradingOutcome> outcome = settings.outcome();
    return new PlantedSubmission(
        kind,
        folder.getFileName().toString(),
        folder,
        fails,
        engineFails,
        outcome,
        settings.text("message"),
        settings.text("because").orElse(""),
        List.copyOf(settings.mistakes));
  }

  static Alternative alternative(Path folder) {
    CourseProperties settings = new CourseProperties(folder.resolve("alternative.properties"));
    Set<RuleId> fails = settings.rules("fails");
    if (!settings.mistakes.isEmpty()) {
      throw new CourseException(folder + ": " + settings.mistakes.get(0));
    }
    return new Alternative(
        folder.getFileName().toString(),
        folder,
        settings.list("without"),
        fails,
        settings.text("notOnEngines"));
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(properties.getProperty(key))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private Optional<GradingOutcome> outcome() {
    Optional<String> word = text("outcome");
    Optional<GradingOutcome> outcome = word.flatMap(GradingOutcome::parse);
    if (word.isPresent() && outcome.isEmpty()) {
      mistakes.add("outcome= names " + word.get() + ", which no grading ends in");
    }
    return outcome;
  }

  private List<String> list(String key) {
    return list(key, ",");
  }

  private List<String> list(String key, String between) {
    return text(key).stream()
        .flatMap(value -> Stream.of(value.split("\\s*" + between + "\\s*")))
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private List<String> engines() {
    List<String> engines = list("engines");
    for (String engine : engines) {
      if (!ENGINES.contains(engine)) {
        throw new CourseException(
            CourseMessages.badSetting("engines", engine, String.join(", ", ENGINES)));
      }
    }
    return engines;
  }

  private List<LibraryMember> members() {
    List<LibraryMember> members = new ArrayList<>();
    for (String item : list("members", BETWEEN_MEMBERS)) {
      members.add(
          LibraryMember.parse(item)
              .orElseThrow(
                  () ->
                      new CourseException(
                          CourseMessages.badSetting("members", item, LibraryMember.EXAMPLE))));
    }
    return members;
  }

  private Set<RuleId> rules(String key) {
    Set<RuleId> rules = new TreeSet<>();
    for (String item : list(key)) {
      RuleId.parse(item)
          .ifPresentOrElse(
              rules::add, () -> mistakes.add(key + "= names " + item + ", which is no rule id"));
    }
    return rules;
  }

  private Optional<Long> number(String key, String unit) {
    return text(key).map(value -> positive(key, value, unit));
  }

  private static long positive(String key, String value, String unit) {
    if (!value.matches("[1-9]\\d{0,5}" + unit)) {
      throw new CourseException(CourseMessages.badSetting(key, value, "60" + unit));
    }
    return Long.parseLong(value.substring(0, value.length() - unit.length()));
  }
}
