package grader.cli;

import grader.course.Course;
import grader.course.Kata;
import grader.course.PlantedSubmission;
import grader.intake.UsageException;
import grader.patch.PatchException;
import grader.patch.PatchMessages;
import grader.patch.PlantedStore;
import grader.patch.Rebase;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stores planted submissions as patches over the reference, and writes them out to be edited. */
@Command(
    name = "plant",
    description =
        "Creates, edits and rebases planted submissions, which are patches over the reference.",
    mixinStandardHelpOptions = true)
final class PlantCommand implements Callable<Integer> {
  private static final String NAME = "(wrong|racy|slow|broken|hostile)/[a-z0-9][a-z0-9-]*";

  @Mixin private CourseOption course = new CourseOption();

  @Mixin private ExamsOption exams = new ExamsOption();

  @Mixin private KataArgument kata = new KataArgument();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "KIND/NAME",
      description =
          "The planted submission, for example racy/check-then-act (default: all of the kata).")
  private @Nullable String name;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Action action = new Action();

  /** One of three. */
  private static final class Action {
    @Option(
        names = "--to",
        paramLabel = "FOLDER",
        description = {
          "Write the complete sources into a new folder for editing.",
          "A patch that no longer applies is merged and may leave conflict markers."
        })
    private @Nullable Path to;

    @Option(
        names = "--from",
        paramLabel = "FOLDER",
        description = {
          "Store the difference between the reference and the sources in this folder.",
          "A file that is missing here counts as deleted."
        })
    private @Nullable Path from;

    @Option(
        names = "--rebase",
        description =
            "Recreate the patch after a change of the reference, by a three-way merge"
                + " with the original file. A patch with a conflict stays unchanged.")
    private boolean rebase;
  }

  @Override
  public Integer call() throws IOException {
    Course found = exams.addTo(course.course());
    Kata chosen = kata.in(found);
    if (name != null && !name.matches(NAME)) {
      throw new UsageException(PatchMessages.badName(name));
    }
    Path from = action.from;
    if (from != null) {
      return store(chosen, from);
    }
    List<PlantedSubmission> wanted =
        name == null ? chosen.plantedSubmissions() : List.of(planted(chosen, name));
    Path to = action.to;
    return to == null ? rebase(chosen, wanted) : write(chosen, wanted, to);
  }

  private static PlantedSubmission planted(Kata kata, String name) {
    return kata.plantedSubmissions().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UsageException(PatchMessages.noSuchPlanted(kata.id(), name)));
  }

  private int store(Kata chosen, Path from) throws IOException {
    if (name == null) {
      throw new UsageException(PatchMessages.NAME_MISSING);
    }
    SortedMap<String, byte[]> files = PlantedStore.read(from);
    if (files.isEmpty()) {
      throw new UsageException(PatchMessages.noSources(from));
    }
    PlantedSubmission planted = chosen.plantedSubmissions(name);
    try {
      PlantedStore.store(chosen, planted, files);
    } catch (PatchException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    boolean expected = Files.exists(planted.folder().resolve("expect.properties"));
    say(PatchMessages.stored(chosen.id(), name, planted.folder(), expected));
    return ExitCode.PASSED;
  }

  private int write(Kata chosen, List<PlantedSubmission> wanted, Path to) throws IOException {
    requireEmpty(to);
    boolean conflict = false;
    for (PlantedSubmission planted : wanted) {
      Path folder = name == null ? to.resolve(planted.name()) : to;
      List<String> conflicts = write(chosen, planted, folder);
      conflicts.forEach(it -> say(PatchMessages.conflictIn(planted.name(), it)));
      conflict |= !conflicts.isEmpty();
    }
    say(PatchMessages.written(chosen.id(), Objects.requireNonNullElse(name, "KIND/NAME"), to));
    return conflict ? ExitCode.BELOW : ExitCode.PASSED;
  }

  private static List<String> write(Kata chosen, PlantedSubmission planted, Path to)
      throws IOException {
    try {
      Rebase rebase = Rebase.of(chosen, planted);
      PlantedStore.write(rebase.files(), to);
      return rebase.conflicts();
    } catch (PatchException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private int rebase(Kata chosen, List<PlantedSubmission> wanted) throws IOException {
    int rebased = 0;
    int conflicts = 0;
    for (PlantedSubmission planted : wanted) {
      try {
        rebased += PlantedStore.rebase(chosen, planted) ? 1 : 0;
      } catch (PatchException e) {
        conflicts++;
        String why = String.valueOf(e.getMessage());
        say(PatchMessages.notRebased(chosen.id(), planted.name(), why));
      }
    }
    say(PatchMessages.rebased(wanted.size(), rebased, conflicts));
    return conflicts == 0 ? ExitCode.PASSED : ExitCode.BELOW;
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> children = Files.list(folder)) {
        if (children.findAny().isEmpty()) {
          return;
        }
      }
    }
    throw new UsageException(PatchMessages.notEmpty(folder));
  }

  private void say(String line) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
