package grader.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sees that the grader is built, and writes {@code grader/target/kata.args}, by which {@code java}
 * starts it.
 *
 * <p>Every start waits for this. Hence nothing on its way is a lambda or a sum of strings, for each
 * of which a JVM makes a class.
 */
final class Launcher implements Build.Work {
  private static final List<String> GRADING = List.of("grade", "test", "watch");

  private final Path grader;
  private final String[] arguments;

  /**
   * The launcher of a grader.
   *
   * @param arguments the folder of the grader, then those of {@code kata}
   */
  private Launcher(String... arguments) {
    this.grader = Path.of(arguments[0]).toAbsolutePath().normalize();
    this.arguments = arguments;
  }

  /**
   * Ends with 0 when the grader can be started, else with the exit code of {@code kata} and a line
   * that says what to do.
   */
  public static void main(String[] arguments) {
    Build.attempt(new Launcher(arguments));
  }

  @Override
  public int run() throws IOException, InterruptedException {
    Build build = new Build(grader);
    Path root = grader.resolveSibling("");
    if (!Boolean.getBoolean(Build.BUILT) && UpToDateCheck.ofGrader(root)) {
      build.grader();
      return build.launchAsBuilt(arguments);
    }
    if (wantsEngines(arguments) && UpToDateCheck.ofEngines(root)) {
      build.engines();
    }
    Path target = grader.resolve("target");
    Path jar = target.resolve("grader.jar");
    ArgumentFile file = ArgumentFile.of(target.resolve("kata.args"));
    ClassDataArchive archive = new ClassDataArchive(target.resolve("kata.jsa"));
    boolean windows = File.separatorChar == '\\';
    boolean grading = arguments.length > 1 && GRADING.contains(arguments[1]);
    boolean training = grading && archive.isUntriedSince(jar) && archive.begins();
    file.write(flags(root, jar, archive.found(), windows));
    if (training && archive.isMade(grader, file.path())) {
      file.write(flags(root, jar, archive.found(), windows));
    }
    return 0;
  }

  static boolean wantsEngines(String... arguments) {
    String all = String.join(" ", arguments).concat(" ");
    return all.contains(" --engine real ") || all.contains(" --engine=real ");
  }

  /**
   * What {@code java} is told for a short life: one compiler, one thread that collects, classes
   * from an archive. A JVM that cannot use the archive runs without, and is told not to talk of it.
   */
  static List<String> flags(Path root, Path jar, Optional<Path> archive, boolean windows) {
    List<String> flags = new ArrayList<>();
    flags.add("-XX:TieredStopAtLevel=1");
    flags.add("-XX:+UseSerialGC");
    flags.add("-Xshare:auto");
    flags.add("-Xlog:disable");
    flags.add("-Dfile.encoding=UTF-8");
    if (!windows) { // A console there has an encoding of its own, and names of files need none.
      flags.add("-Dsun.jnu.encoding=UTF-8");
      flags.add("-Dstdout.encoding=UTF-8");
      flags.add("-Dstderr.encoding=UTF-8");
    }
    if (archive.isPresent()) {
      flags.add("-XX:SharedArchiveFile=".concat(archive.get().toString()));
    }
    flags.add("-Dkata.course=".concat(root.toString()));
    flags.add("-jar");
    flags.add(jar.toString());
    return flags;
  }
}
