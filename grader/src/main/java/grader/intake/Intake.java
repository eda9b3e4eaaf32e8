package grader.intake;

import grader.course.Alternative;
import grader.course.Course;
import grader.course.GradingOutcome;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import grader.patch.PlantedSources;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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

  private static final int MOST_NOTES = 20;

  private final Course course;
  private final SeveralArchives several;

  /** An intake for the katas of this course, which takes the newest of several archives. */
  public Intake(Course course) {
    this(course, SeveralArchives.NEWEST);
  }

  /** An intake for the katas of this course. */
  public Intake(Course course, SeveralArchives several) {
    this.course = course;
    this.several = several;
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
    SubmissionReader.Found found = reader(named, SubmittedFiles::new).read(path);
    if (found.files().paths().isEmpty()) {
      throw new UsageException(IntakeMessages.noSources(path));
    }
    Kata kata = named.orElseGet(() -> finder.find(path, found.layout()));
    List<String> notes = new ArrayList<>(IntakeNotes.of(kata, found.files(), found.selection()));
    notes.addAll(found.layout().notes());
    notes.addAll(found.notes());
    return accept(path.toString(), kata, found.layout(), notes);
  }

  private SubmissionReader reader(Optional<Kata> kata, Supplier<SubmittedFiles> empty) {
    return new SubmissionReader(course, kata, several, empty);
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
      AtomicReference<SubmittedFiles> last = new AtomicReference<>(SubmittedFiles.toLookAt());
      Supplier<SubmittedFiles> next = () -> last.updateAndGet(old -> SubmittedFiles.toLookAt());
      try {
        return List.copyOf(reader(Optional.of(kata), next).read(path).layout().main());
      } catch (Rejection | UsageException limit) {
        // What was read until then is shown.
        return List.copyOf(new SourceLayout(last.get(), false).main());
      }
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
  public Submission take(Kata kata, PlantedSubmission planted) {
    return layers(planted.name(), kata, planted);
  }

  private Optional<Submission> takeLayers(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    Optional<Kata> kata =
        course.katas().stream()
            .filter(
                each ->
                    folder.startsWith(each.exam())
                        || folder.startsWith(each.solution())
                        || each.addedExam().filter(folder::startsWith).isPresent())
            .findFirst();
    return kata.flatMap(
        owner ->
            Stream.concat(
                    owner.plantedSubmissions().stream()
                        .filter(planted -> planted.folder().equals(folder))
                        .map(planted -> layers(path.toString(), owner, planted)),
                    owner.alternatives().stream()
                        .filter(other -> other.folder().equals(folder))
                        .map(Alternative::without)
                        .map(it -> layers(path.toString(), owner, Optional.of(folder), it)))
                .findFirst());
  }

  private static Submission layers(String name, Kata kata, PlantedSubmission planted) {
    SubmittedFiles files = SubmittedFiles.of(PlantedSources.patched(kata, planted));
    files.addAll(SubmissionReader.readAll(planted.folder()));
    return accepted(name, kata, files);
  }

  private static Submission layers(
      String name, Kata kata, Optional<Path> top, List<String> without) {
    SubmittedFiles files = new SubmittedFiles();
    SubmittedFiles reference = SubmissionReader.readAll(kata.solution().resolve("src/main/java"));
    files.addAll(reference.below("src/main/java/"));
    without.forEach(file -> files.remove(file.startsWith("src/") ? file : "src/main/java/" + file));
    top.map(SubmissionReader::readAll).ifPresent(files::addAll);
    return accepted(name, kata, files);
  }

  private static Submission accepted(String name, Kata kata, SubmittedFiles files) {
    SourceSelection selection = SourceSelection.ofCourse(files.paths());
    SubmittedFiles sorted = files.sorted(selection);
    List<String> notes = IntakeNotes.of(kata, sorted, selection);
    return accept(name, kata, new SourceLayout(sorted, false), notes);
  }

  private static Submission accept(
      String name, Kata kata, SourceLayout layout, List<String> found) {
    List<String> notes = new ArrayList<>(found);
    Map<String, SourceFile> taken = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (SourceFile source : layout.main()) {
      if (isReserved(source.packageName())) {
        throw refused(
            IntakeMessages.reservedPackage(
                source.path(), source.packageName(), kata.packageName()));
      } else if (isGiven(kata.contractRoot(), source)) {
        notes.add(IntakeMessages.contractEdited(source.path()));
      } else if (isGiven(kata.publicTestRoot(), source)) {
        notes.add(IntakeMessages.testEdited(source.path()));
      } else if (source.fileName().equals("module-info.java")) {
        notes.add(IntakeMessages.leftOut(source.path()));
      } else if (!SourceLayout.isOf(kata, source)) {
        notes.add(IntakeMessages.otherPackage(source.path(), kata.packageName()));
      } else {
        SourceFile twin = taken.put(source.place(), source);
        if (twin != null) {
          throw refused(twins(twin, source));
        }
      }
    }
    if (taken.isEmpty()) {
      throw new UsageException(IntakeMessages.noSourcesOfKata(name, kata.packageName()));
    }
    return new Submission(name, kata, List.copyOf(taken.values()), capped(notes));
  }

  private static List<String> capped(List<String> notes) {
    if (notes.size() <= MOST_NOTES) {
      return notes;
    }
    List<String> first = new ArrayList<>(notes.subList(0, MOST_NOTES));
    first.add(IntakeMessages.moreNotes(notes.size() - MOST_NOTES));
    return first;
  }

  /** Where upper case does not count, one file would be written over the other. */
  private static String twins(SourceFile one, SourceFile other) {
    return one.place().equals(other.place())
        ? IntakeMessages.duplicate(other.place(), one.path(), other.path())
        : IntakeMessages.sameButForCase(one.path(), other.path());
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
    return new Rejection(GradingOutcome.REFUSED, List.of(problem));
  }
}
