package grader.cli;

import grader.compare.CompareMessages;
import grader.compare.Comparison;
import grader.compare.ComparisonText;
import grader.course.Kata;
import grader.intake.UsageException;
import grader.practice.PracticeHistory;
import grader.practice.PracticeLog;
import grader.report.JsonEmitter;
import grader.report.html.HtmlEmitter;
import grader.storage.AtomicFile;
import grader.storage.StorageMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the learner's sources with correct ones. */
@Command(
    name = "compare",
    description =
        "Compares your sources with the reference solution or an alternative. Before you have tried"
            + " the kata in full, you must ask twice.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final int WIDE = 120;
  private static final int WIDEST = 400;

  private final CommandContext context;

  @Mixin private CourseOption course = new CourseOption();

  @Mixin private KataArgument kata = new KataArgument();

  @Mixin private final PracticeOption record;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--with",
      paramLabel = "NAME",
      description = "reference (default), the name of an alternative, or all.")
  private String with = Comparison.REFERENCE;

  @Option(
      names = "--side-by-side",
      description = "Show the sources side by side (default on a wide terminal).")
  private boolean sideBySide;

  @Option(names = "--unified", description = "Show a unified diff (default on a narrow terminal).")
  private boolean unified;

  @Option(names = "--html", paramLabel = "FILE", description = "Write an HTML page instead.")
  private @Nullable Path html;

  @Option(names = "--anyway", description = "Show it before you have tried the kata in full.")
  private boolean anyway;

  @Option(names = "--json", description = "Write the comparison as JSON.")
  private boolean json;

  CompareCommand(CommandContext context) {
    this.context = context;
    this.record = new PracticeOption(context);
  }

  /** Comparisons, as they go out. */
  private record Compared(int version, String kata, List<Comparison> with) {}

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Kata its = kata.in(course.course());
    List<String> wanted = wanted(its);
    mayBeShown(its, record.practice(spec.commandLine().getErr()));
    List<Comparison> found = wanted.stream().map(name -> Comparison.of(its, name)).toList();
    if (html != null) {
      write(html, HtmlEmitter.comparison(found));
    }
    if (json) {
      out.println(JsonEmitter.emit(new Compared(1, its.id(), found)));
    } else if (html != null) {
      out.println(CompareMessages.written(html));
    } else {
      found.forEach(it -> tell(it, out));
      List<String> others =
          Comparison.names(its).stream().filter(name -> !wanted.contains(name)).toList();
      out.println("\n" + CompareMessages.next(its.id(), others));
    }
    out.flush();
    return ExitCode.PASSED;
  }

  private List<String> wanted(Kata its) {
    if (sideBySide && unified) {
      throw new UsageException(CompareMessages.TWO_LAYOUTS);
    }
    if (!Files.isDirectory(its.solution())) {
      throw new UsageException(CompareMessages.noSolution(its.id()));
    }
    List<String> names = Comparison.names(its);
    if (!with.equals(ALL) && !names.contains(with)) {
      throw new UsageException(CompareMessages.noSuchDesign(with, names));
    }
    return with.equals(ALL) ? names : List.of(with);
  }

  private void mayBeShown(Kata its, PracticeLog practice) {
    PracticeHistory history = practice.history();
    boolean shown =
        anyway
            || history.attempted(its.id(), practice.now())
            || history.askedBefore(its.id(), practice.now());
    practice.compared(its.id(), shown);
    if (!shown) {
      throw new UsageException(CompareMessages.notTried(its.id()));
    }
  }

  private void tell(Comparison comparison, PrintWriter out) {
    int width = width();
    out.println(CompareMessages.title(comparison));
    boolean beside = sideBySide || !unified && width >= WIDE;
    out.print(
        beside
            ? ComparisonText.sideBySide(comparison, Math.max(width, WIDE))
            : ComparisonText.unified(comparison));
  }

  /** Shells know the columns of their terminal and may say so; narrow when nobody does. */
  private int width() {
    String columns = context.environment().getOrDefault("COLUMNS", "");
    return columns.matches("\\d{1,4}") ? Math.min(Integer.parseInt(columns), WIDEST) : 0;
  }

  private static void write(Path file, String text) {
    try {
      AtomicFile.write(file, text);
    } catch (IOException e) {
      throw new UsageException(StorageMessages.notWritten(file, e));
    }
  }
}
