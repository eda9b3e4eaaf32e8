package grader.cli;

import grader.bundle.Bundle;
import grader.bundle.BundleKind;
import grader.course.Course;
import grader.course.CourseMessages;
import grader.course.Kata;
import grader.intake.UsageException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Packs the grader for another system. */
@Command(
    name = "package",
    description = "Packs the grader and the exams for another grading system.",
    mixinStandardHelpOptions = true)
final class PackageCommand implements Callable<Integer> {
  @Mixin private CourseOption course = new CourseOption();

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "KIND",
      description = {
        "gradescope: the autograder zip.",
        "container: the folder to build an image from.",
        "classroom50: the folder of an assignment, with its autograder.py."
      })
  private @Nullable String kind;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "PATH",
      description = "The zip to write, or a new or empty folder.")
  private @Nullable Path out;

  @Option(
      names = "--kata",
      paramLabel = "ID",
      description = "Pack only this kata (default: all katas that have an exam).")
  private @Nullable String id;

  @Override
  public Integer call() {
    String word = Objects.requireNonNull(kind);
    BundleKind parsed =
        BundleKind.parse(word)
            .orElseThrow(() -> new UsageException(CliMessages.unknownBundle(word)));
    Path target = Objects.requireNonNull(out);
    new Bundle(parsed, katas(course.course())).write(target);
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    print.println("wrote " + target);
    print.flush();
    return ExitCode.PASSED;
  }

  private List<Kata> katas(Course found) {
    List<Kata> all = found.katas().stream().filter(Kata::hasExam).toList();
    List<Kata> chosen = all.stream().filter(kata -> id == null || kata.id().equals(id)).toList();
    if (all.isEmpty()) {
      throw new UsageException(CliMessages.noKatas(found.root()));
    }
    if (chosen.isEmpty()) {
      throw new UsageException(
          CourseMessages.unknownKata(String.valueOf(id), all.stream().map(Kata::id).toList()));
    }
    return chosen;
  }
}
