package grader.intake;

import grader.course.Course;
import grader.course.Kata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a submission: finds the learner's own sources in a folder or an archive, then opens those
 * and no others. Where there are none it looks into the archives that stand there instead, however
 * deep. What this machine cannot read is a fault of the grader, never the learner's. For one
 * reading.
 */
final class SubmissionReader {
  static final int MOST_NAMES = 30_000;

  private final Course course;
  private final Optional<Kata> kata;
  private final SeveralArchives several;
  private final Supplier<SubmittedFiles> empty;
  private final ArchiveBudget budget = new ArchiveBudget();

  /**
   * A reader.
   *
   * @param kata the kata that is wanted; empty to take that of the sources
   * @param empty makes files without content
   */
  SubmissionReader(
      Course course, Optional<Kata> kata, SeveralArchives several, Supplier<SubmittedFiles> empty) {
    this.course = course;
    this.kata = kata;
    this.several = several;
    this.empty = empty;
  }

  /** What was found, with one line for each thing that was left out or is unusual. */
  record Found(
      SubmittedFiles files, SourceLayout layout, SourceSelection selection, List<String> notes) {}

  /**
   * Reads what is at a path.
   *
   * @throws UsageException when there is nothing, or it is no submission
   * @throws Rejection when it cannot be taken
   */
  Found read(Path path) {
    try {
      return read(tree(path), path.toString());
    } catch (IOException e) {
      throw fault(path, e);
    }
  }

  /** All sources of a folder, for the course's own. */
  static SubmittedFiles readAll(Path folder) {
    SubmittedFiles files = new SubmittedFiles();
    try {
      new FolderTree(folder)
          .visit(
              entry -> {
                if (entry.isLink()) {
                  files.addLink(entry.name());
                } else if (entry.name().endsWith(".java")) {
                  add(files, entry);
                }
              });
    } catch (IOException e) {
      throw fault(folder, e);
    }
    return files;
  }

  /** A fault of the machine, in one line. */
  static Rejection fault(Path path, IOException e) {
    String words = e.getMessage();
    String reason =
        words == null ? IntakeMessages.notReadable(path.toString(), "no reason given") : words;
    if (e instanceof AccessDeniedException denied) {
      reason = IntakeMessages.notReadable(denied.getFile(), "permission denied");
    } else if (e instanceof NoSuchFileException gone) {
      reason = IntakeMessages.notReadable(gone.getFile(), "it is gone");
    }
    return Rejection.ofGrader(IntakeMessages.graderFault(reason));
  }

  private FileTree tree(Path path) throws IOException {
    if (Files.notExists(path)) {
      throw new UsageException(IntakeMessages.noSuchPath(path.toString()));
    }
    Path real = path.toRealPath();
    if (Files.isDirectory(real)) {
      return CommitTree.is(real) ? new CommitTree(real) : new FolderTree(real);
    }
    if (real.toString().endsWith(".java")) {
      return new FolderTree(real);
    }
    if (!Files.isRegularFile(real)) {
      throw new IOException(IntakeMessages.noOrdinaryFile(path));
    }
    if (budget.staysOnDisk(real)) {
      return ArchiveTree.ofZip(path.toString(), real);
    }
    byte[] content;
    try (InputStream in = Files.newInputStream(real)) {
      content = budget.read(in);
    }
    boolean named = ArchiveFormat.isNamed(path.toString());
    if (ArchiveFormat.of(content).isEmpty()) {
      throw new UsageException(
          named ? IntakeMessages.unreadable(path) : IntakeMessages.notASubmission(path));
    }
    return new ArchiveTree(path.toString(), content);
  }

  private Found read(FileTree tree, String where) throws IOException {
    TreeNames names = TreeNames.of(tree, MOST_NAMES);
    List<Supplier<Optional<SourceSelection>>> ways = ways(names.sources(), where);
    Found first = null;
    for (Supplier<Optional<SourceSelection>> way : ways) {
      Optional<SourceSelection> selection = way.get();
      if (selection.isPresent()) {
        Found found = taken(tree, selection.get(), names);
        if (isWanted(found)) {
          return withNote(found, names.archiveNames(), IntakeMessages::archivesPassedOver);
        }
        first = first == null ? found : first;
      }
    }
    Optional<Found> archived = new NestedArchives(this, several, budget).read(tree, names, where);
    if (archived.isPresent()) {
      return archived.get();
    }
    return first == null ? taken(tree, noSelection(), names) : first;
  }

  /** Reads an archive within another tree. */
  Found read(String archive, byte[] content) throws IOException {
    return read(new ArchiveTree(archive, content), archive);
  }

  /** Whether it holds sources of the kata, or of any where none was named. */
  boolean isWanted(Found found) {
    return found.layout().main().stream()
        .anyMatch(
            source ->
                kata.map(List::of).orElseGet(course::katas).stream()
                    .anyMatch(each -> SourceLayout.isOf(each, source)));
  }

  private List<Supplier<Optional<SourceSelection>>> ways(List<String> paths, String where) {
    Optional<Kata> own = kata;
    if (own.isEmpty()) {
      List<Kata> rooted =
          course.katas().stream()
              .filter(each -> !SourceSelection.rootsOf(paths, each).isEmpty())
              .toList();
      if (rooted.size() > 1) {
        throw new UsageException(
            IntakeMessages.severalKatas(where, rooted.stream().map(Kata::id).toList()));
      }
      own = rooted.stream().findFirst();
    }
    Optional<Kata> its = own;
    return List.of(
        () -> its.flatMap(it -> SourceSelection.byPackage(paths, it, given(its))),
        () -> SourceSelection.byRoot(paths, given(its)),
        () -> paths.isEmpty() ? Optional.empty() : Optional.of(loose(paths, its)));
  }

  private SourceSelection loose(List<String> paths, Optional<Kata> its) {
    return SourceSelection.loose(paths, given(its));
  }

  private static SourceSelection noSelection() {
    return SourceSelection.loose(List.of(), GivenFiles.none());
  }

  private GivenFiles given(Optional<Kata> its) {
    return GivenFiles.beside(course, its);
  }

  private Found taken(FileTree tree, SourceSelection selection, TreeNames names)
      throws IOException {
    SubmittedFiles files = empty.get();
    names.links().forEach(files::addLink);
    tree.visit(
        entry -> {
          if (!entry.isLink() && entry.name().endsWith(".java")) {
            switch (selection.of(entry.name())) {
              case MAIN -> add(files, entry);
              case CONTRACT, TEST -> {
                try (InputStream content = entry.content().open()) {
                  files.addGiven(entry.name(), content);
                }
              }
              case GIVEN, OUTSIDE -> {}
            }
          }
        });
    SourceLayout layout = new SourceLayout(files, selection.isLoose());
    return new Found(files, layout, selection, selection.notes());
  }

  private static void add(SubmittedFiles files, FileTree.Entry entry) throws IOException {
    try (InputStream content = entry.content().open()) {
      files.add(entry.name(), content);
    }
  }

  private static Found withNote(
      Found found, List<String> names, Function<List<String>, String> words) {
    return names.isEmpty() ? found : withNotes(found, List.of(words.apply(names)));
  }

  /** The same with more notes. */
  static Found withNotes(Found found, List<String> more) {
    List<String> notes = new ArrayList<>(found.notes());
    notes.addAll(more);
    return new Found(found.files(), found.layout(), found.selection(), notes);
  }
}
