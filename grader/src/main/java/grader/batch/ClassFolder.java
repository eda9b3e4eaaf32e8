package grader.batch;

import grader.intake.UnpackedArchive;
import grader.intake.UsageException;
import grader.report.PassedOver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The class that lies in a folder, or in an archive of one: each child is a student's submission,
 * or it is passed over for a reason. Nothing that lies there is left without a word.
 */
final class ClassFolder {
  private final Leftovers leftovers;
  private final HandInNames names;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<PassedOver> passedOver = new ArrayList<>();

  private ClassFolder(Leftovers leftovers, HandInNames names) {
    this.leftovers = leftovers;
    this.names = names;
  }

  /**
   * Reads a folder.
   *
   * @param notStudents folders that may lie in it and hold no submission
   * @throws UsageException when it is no folder, is one submission, or holds none
   */
  static Roster read(Path folder, List<Path> notStudents, Optional<NamePattern> pattern) {
    if (Files.isRegularFile(folder)) {
      return ofArchive(folder, notStudents, pattern);
    }
    Map<String, Path> children = children(folder);
    if (isSubmission(folder)) {
      throw new UsageException(BatchMessages.oneSubmission(folder));
    }
    HandInNames names =
        HandInNames.of(FileNames.shown(folder), List.copyOf(children.keySet()), pattern);
    ClassFolder it = new ClassFolder(new Leftovers(notStudents), names);
    it.sort(children);
    return new Roster(Candidate.named(it.candidates), it.passedOver);
  }

  /** The class that an archive holds, as if somebody had unpacked it. */
  private static Roster ofArchive(
      Path archive, List<Path> notStudents, Optional<NamePattern> pattern) {
    Path inside = UnpackedArchive.innermost(UnpackedArchive.of(archive, FileNames.shown(archive)));
    if (isSubmission(inside)) {
      throw new UsageException(BatchMessages.archiveOfOne(archive));
    }
    Roster roster = read(inside, notStudents, pattern);
    if (roster.entries().size() == 1) {
      throw new UsageException(BatchMessages.archiveOfOne(archive));
    }
    return roster;
  }

  /** How many submissions a folder holds that is none itself; 0 for anything else. */
  static int count(Path folder) {
    if (!Files.isDirectory(folder) || isSubmission(folder)) {
      return 0;
    }
    try {
      Map<String, Path> children = children(folder);
      HandInNames names =
          HandInNames.of(FileNames.shown(folder), List.copyOf(children.keySet()), Optional.empty());
      return (int)
          children.entrySet().stream()
              .filter(
                  child -> new Leftovers(List.of()).why(child.getKey(), child.getValue()).isEmpty())
              .flatMap(child -> handedIn(names, child.getKey(), child.getValue()).stream())
              .distinct()
              .count();
    } catch (UsageException e) {
      return 0;
    }
  }

  /** A word for the submission that a child looks like; the same for loose files of a student. */
  private static Optional<String> handedIn(HandInNames names, String name, Path child) {
    if (name.endsWith(".java")) {
      return names.parse(name, child).map(HandInName::key);
    }
    boolean looks =
        Files.isDirectory(child)
            ? isSubmission(child) || names.parse(name, child).isPresent()
            : FileNames.isArchive(name);
    return looks ? Optional.of("\n" + name) : Optional.empty();
  }

  /** Whether a folder is itself what a student hands in. */
  private static boolean isSubmission(Path folder) {
    return Files.isDirectory(folder.resolve("src"))
        || Files.isRegularFile(folder.resolve("pom.xml"))
        || Files.isRegularFile(folder.resolve("build.gradle"));
  }

  /** By the names that are shown; where two read alike, by what tells their bytes apart. */
  private static Map<String, Path> children(Path folder) {
    Map<String, Path> children = new TreeMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      list.sorted(Comparator.comparing(Path::toUri))
          .forEach(
              child -> {
                String name = FileNames.shown(child);
                while (children.putIfAbsent(name, child) != null) {
                  name = name + "'";
                }
              });
      return children;
    } catch (IOException e) {
      throw new UsageException(BatchMessages.notAFolder(folder));
    }
  }

  private void sort(Map<String, Path> children) {
    Map<String, StudentFiles> students = new LinkedHashMap<>();
    children.forEach(
        (name, child) -> {
          Optional<String> leftover = leftovers.why(name, child);
          if (leftover.isPresent()) {
            passedOver.add(new PassedOver(name, leftover.get()));
            return;
          }
          Optional<HandInName> said = names.parse(name, child);
          if (said.isPresent()) {
            students
                .computeIfAbsent(said.get().key(), key -> new StudentFiles())
                .add(said.get(), name, child);
          } else {
            plain(name, child);
          }
        });
    students.values().forEach(student -> candidates.addAll(student.choose(passedOver)));
  }

  private void plain(String name, Path child) {
    boolean file = Files.exists(child) && !Files.isDirectory(child) && !FileNames.isArchive(name);
    Optional<String> why = file ? leftovers.whyFile(name) : Optional.empty();
    if (why.isPresent()) {
      passedOver.add(new PassedOver(name, why.get()));
    } else if (file) {
      RosterEntry entry = RosterEntry.missing(name, false, BatchMessages.wrongKind(name));
      candidates.add(new Candidate(entry, List.of(name)));
    } else {
      String shown = Files.isDirectory(child) ? name : FileNames.withoutArchive(name);
      candidates.add(new Candidate(RosterEntry.of(shown, child, false), List.of(shown, name)));
    }
  }
}
