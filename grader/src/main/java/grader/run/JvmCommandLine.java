package grader.run;

import grader.worker.WorkerMain;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command line of a worker JVM; nothing secret stands in it. */
final class JvmCommandLine {
  private static final String QUIET = "-Xlog:disable";
  private static final Pattern COLLECTION = Pattern.compile("GC\\(\\d+\\) .*->(\\d{1,6})M\\(");

  private static final String INTERPRET =
      "-XX:CompileCommand=exclude,java.util.ImmutableCollections$";

  /**
   * Two runs of one submission do not differ by luck: objects are counted where others get a random
   * hash code, and what iterates over {@code Set.of} is not compiled before the worker has fixed
   * the order.
   */
  private static final List<String> SAME_EVERY_TIME =
      List.of(
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:hashCode=3",
          "-XX:CompileCommand=quiet",
          INTERPRET + "Set12::toArray",
          INTERPRET + "Set12$1::next",
          INTERPRET + "SetN$SetNIterator::<init>",
          INTERPRET + "SetN$SetNIterator::next",
          INTERPRET + "MapN$MapNIterator::<init>",
          INTERPRET + "MapN$MapNIterator::nextIndex");

  private JvmCommandLine() {}

  /**
   * Starts a worker that reports to {@code folder}, loads the {@code given} directories and jars
   * and stays inside {@code limits}.
   */
  static List<String> worker(
      WorkerLibraries home, RunFolder folder, List<String> given, ResourceLimits limits) {
    List<String> command = jvm();
    command.add("-XX:SharedArchiveFile=" + home.archive());
    command.add("-Xmx" + limits.heapMebibytes() + "m");
    command.addAll(
        List.of(
            "-Xss1m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisableAttachMechanism",
            "-XX:ErrorFile=" + folder.temporary().resolve("crash"),
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.io.tmpdir=" + folder.temporary(),
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Duser.language=en",
            "-Duser.country=US",
            "-ea"));
    addMain(command, home, folder.socket().toString());
    command.addAll(given);
    return command;
  }

  /** The same worker, which also prints a line for each collection of its heap. */
  static List<String> measuredWorker(
      WorkerLibraries home, RunFolder folder, List<String> given, ResourceLimits limits) {
    List<String> command = worker(home, folder, given, limits);
    command.add(1 + command.indexOf(QUIET), "-Xlog:gc:stdout:none");
    return command;
  }

  /**
   * The largest heap in MiB that was left after a collection, from what a measured worker printed:
   * lines like {@code GC(3) Pause Young (Allocation Failure) 17M->5M(61M) 3.1ms}.
   */
  static int largestHeap(String printed) {
    return COLLECTION
        .matcher(printed)
        .results()
        .mapToInt(collection -> Integer.parseInt(collection.group(1)))
        .max()
        .orElse(0);
  }

  /** Loads what a worker loads and keeps it in an archive, which later workers map into memory. */
  static List<String> training(WorkerLibraries home, Path archive) {
    List<String> command = jvm();
    command.add("-XX:ArchiveClassesAtExit=" + archive);
    addMain(command, home, WorkerMain.TRAINING);
    return command;
  }

  /** Where the grader's own JDK is, which the workers use too, without links. */
  static Path jdk() {
    Path home = Path.of(System.getProperty("java.home"));
    try {
      return home.toRealPath();
    } catch (IOException e) {
      return home;
    }
  }

  /**
   * The part that an archive depends on. The serial collector and the first compiler only: a worker
   * lives for a second or two, and its start is what a learner waits for.
   */
  private static List<String> jvm() {
    List<String> command = new ArrayList<>();
    command.add(jdk().resolve("bin").resolve("java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            QUIET));
    command.addAll(SAME_EVERY_TIME);
    if (Runtime.version().feature() >= 23) {
      // The mocking library still uses these; the JDK's warning is not the submission's output.
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    return command;
  }

  private static void addMain(List<String> command, WorkerLibraries home, String argument) {
    command.add("-cp");
    command.add(
        home.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(WorkerMain.class.getName());
    command.add(argument);
  }
}
