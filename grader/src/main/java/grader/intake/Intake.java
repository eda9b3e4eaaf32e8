package grader.intake;

import grader.course.Alternative;
import grader.course.Course;
import grader.course.Kata;
import grader.course.Outcome;
import grader.course.Planted;
import grader.patch.PlantedSources;
import grader.text.LearnerMessages;
import grader.text.UsageMessages;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Takes submissions. Stateless but for the course; safe for use by many threads. */
public final class Intake {
  private static final List<String> RESERVED =
      List.of(
          "exam",
          "katas.blocks",
          "katas.kit",
          "grader",
          "org.junit",
          "java",
          "javax",
          "jdk",
          "sun");

  private final Course course;

  /** An intake for the katas of this course. */
  public Intake(Course course) {
    this.course = course;
  }

  /**
   * Takes a folder or a zip. A planted submission or an alternative of the course is laid over its
   * reference solution first.
   *
   * @param kataId the kata as the user named it; empty to tell it from the sources
   * @throws UsageException when there is nothing to take or the kata cannot be told
   * @throws Rejection when the sources are refused
   */
  public Submission take(Path path, Optional<String> kataId) {
    KataFinder finder = new KataFinder(course);
    Optional<Kata> named = kataId.map(finder::named);
    Optional<Submission> layered = takeLayers(path);
    if (layered.isPresent()) {
      return layered.get();
    }
    SourceLayout layout;
    SubmittedFiles files;
    GivenFiles given = GivenFiles.beside(course, named);
    try {
      files = FileReader.read(path, given);
      layout = new SourceLayout(files);
    } catch (Rejection e) {
      named.or(() -> finder.byPath(path)).orElseThrow(() -> new UsageException(e.getMessage()));
      throw e;
    }
    if (files.paths().isEmpty()) {
      throw new UsageException(UsageMessages.noSources(path));
    }
    Kata kata = named.orElseGet(() -> finder.find(path, layout));
    return accept(path.toString(), kata, files, layout, given.notes());
  }

  /** The kata that a refused path was meant for, as far as it can be told without its files. */
  public Optional<Kata> kataOf(Path path, Optional<String> kataId) {
    KataFinder finder = new KataFinder(course);
    return kataId.map(finder::named).or(() -> finder.byPath(path));
  }

  /**
   * The sources for somebody to look at, also of a submission that is refused: what is not UTF-8
   * has marks in its place, and where a limit is passed the reading ends.
   */
  public List<SourceFile> look(Path path, Kata kata) {
    try {
      return take(path, Optional.of(kata.id())).sources();
    } catch (Rejection | UsageException e) {
      SubmittedFiles files = SubmittedFiles.toLookAt();
      try {
        FileReader.readInto(files, path, GivenFiles.beside(course, Optional.of(kata)));
      } catch (Rejection limit) {
        // What was read until then is shown.
      }
      return List.copyOf(new SourceLayout(files).main());
    }
  }

  /** Takes the reference solution of a kata. */
  public Submission takeReference(Kata kata) {
    return layers(kata.id() + " reference", kata, Optional.empty(), List.of());
  }

  /** Takes another correct design, laid over the reference solution. */
  public Submission take(Kata kata, Alternative other) {
    return layers(other.name(), kata, Optional.of(other.folder()), other.without());
  }

  /** Takes a planted submission, laid over the reference solution. */
  public Submission take(Kata kata, Planted planted) {
    return layers(planted.name(), kata, planted);
  }

  private Optional<Submission> takeLayers(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    Optional<Kata> kata =
        course.katas().stream()
            .filter(each -> folder.startsWith(each.exam()) || folder.startsWith(each.solution()))
            .findFirst();
    return kata.flatMap(
        owner ->
            Stream.concat(
                    owner.planted().stream()
                        .filter(planted -> planted.folder().equals(folder))
                        .map(planted -> layers(path.toString(), owner, planted)),
                    owner.alternatives().stream()
                        .filter(other -> other.folder().equals(folder))
                        .map(Alternative::without)
                        .map(it -> layers(path.toString(), owner, Optional.of(folder), it)))
                .findFirst());
  }

  private static Submission layers(String name, Kata kata, Planted planted) {
    SubmittedFiles files = SubmittedFiles.of(PlantedSources.patched(kata, planted));
    files.addAll(FileReader.read(planted.folder(), GivenFiles.none()));
    return accept(name, kata, files, new SourceLayout(files), List.of());
  }

  private static Submission layers(
      String name, Kata kata, Optional<Path> top, List<String> without) {
    SubmittedFiles files = new SubmittedFiles();
    SubmittedFiles reference =
        FileReader.read(kata.solution().resolve("src/main/java"), GivenFiles.none());
    files.addAll(reference.below("src/main/java/"));
    without.forEach(file -> files.remove(file.startsWith("src/") ? file : "src/main/java/" + file));
    top.map(folder -> FileReader.read(folder, GivenFiles.none())).ifPresent(files::addAll);
    return accept(name, kata, files, new SourceLayout(files), List.of());
  }

  private static Submission accept(
      String name, Kata kata, SubmittedFiles files, SourceLayout layout, List<String> leftOut) {
    List<String> notes = new ArrayList<>(Notes.of(kata, files, layout));
    notes.addAll(leftOut);
    Map<String, SourceFile> taken = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (SourceFile source : layout.main()) {
      if (isReserved(source.packageName())) {
        throw refused(
            LearnerMessages.reservedPackage(
                source.path(), source.packageName(), kata.packageName()));
      } else if (isGiven(kata.contractRoot(), source)) {
        notes.add(LearnerMessages.contractEdited(source.path()));
      } else if (isGiven(kata.publicTestRoot(), source)) {
        notes.add(LearnerMessages.testEdited(source.path()));
      } else if (source.fileName().equals("module-info.java")) {
        notes.add(LearnerMessages.leftOut(source.path()));
      } else if (!SourceLayout.isOf(kata, source)) {
        notes.add(LearnerMessages.otherPackage(source.path(), kata.packageName()));
      } else {
        SourceFile twin = taken.put(source.place(), source);
        if (twin != null) {
          throw refused(twins(twin, source));
        }
      }
    }
    if (taken.isEmpty()) {
      throw new UsageException(UsageMessages.noSourcesOfKata(name, kata.packageName()));
    }
    return new Submission(name, kata, List.copyOf(taken.values()), notes);
  }

  /** Where upper case does not count, one file would be written over the other. */
  private static String twins(SourceFile one, SourceFile other) {
    return one.place().equals(other.place())
        ? LearnerMessages.duplicate(other.place(), one.path(), other.path())
        : LearnerMessages.sameButForCase(one.path(), other.path());
  }

  private static boolean isGiven(Path root, SourceFile source) {
    try {
      return Files.isRegularFile(root.resolve(source.place()));
    } catch (InvalidPathException e) { // letters that this machine's file names cannot have
      return false;
    }
  }

  private static boolean isReserved(String packageName) {
    return RESERVED.stream()
        .anyMatch(each -> packageName.equals(each) || packageName.startsWith(each + "."));
  }

  private static Rejection refused(String problem) {
    return new Rejection(Outcome.REFUSED, List.of(problem));
  }
}
