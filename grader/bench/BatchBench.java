import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures how long a class takes, beside what else an instructor could start for each submission,
 * in one run on the same submissions and the same tests.
 *
 * <p>From the top of the repository, on a machine that does nothing else:
 * {@code java grader/bench/BatchBench.java [KATA] [SUBMISSIONS]}. Needs what the repository needs.
 */
public final class BatchBench {
  private static final String CONSOLE =
      "org.junit.platform:junit-platform-console-standalone:1.14.4";
  private static final int BESIDES = 3;
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Path root = Path.of("").toAbsolutePath();
  private final Path work;
  private final String kata;
  private final int count;

  private BatchBench(String kata, int count) throws IOException {
    this.kata = kata;
    this.count = count;
    this.work = Files.createTempDirectory("kata-bench");
  }

  /** One process: how long it took and the most memory that it had, in MiB. */
  private record ResourceUsage(double seconds, long mebibytes) {}

  /** Runs the benchmark and prints a table. */
  public static void main(String[] arguments) throws Exception {
    String kata = arguments.length > 0 ? arguments[0] : "url-shortener";
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 24;
    BatchBench bench = new BatchBench(kata, count);
    try {
      bench.run();
    } finally {
      deleteTree(bench.work);
    }
  }

  private void run() throws Exception {
    List<Path> submissions = submissions();
    Path few = Files.createDirectory(work.resolve("few"));
    for (Path submission : submissions.subList(0, Math.max(1, count / 4))) {
      copyTree(submission, few.resolve(submission.getFileName()));
    }
    Path all = work.resolve("class");
    grade(few, "warm", 1); // builds the grader, measures the reference, fills the caches
    ResourceUsage alone = grade(all, "alone", 1);
    double tests = ownTime(work.resolve("alone"));
    ResourceUsage pooled = grade(all, "pooled", CORES);
    ResourceUsage fewPooled = grade(few, "few", CORES);
    System.out.printf("%s, %d submissions, %d cores, JDK %s%n%n", kata, count, CORES,
        Runtime.version().feature());
    System.out.printf("tests' own time: %.2f s a submission%n%n", tests);
    System.out.println("| way | seconds a submission | beyond the tests | a minute | memory |");
    System.out.println("|---|---|---|---|---|");
    line("kata grade CLASS --jobs 1", alone, count, tests);
    line("kata grade CLASS --jobs " + CORES, pooled, count, tests);
    line("mvn test each", maven(submissions.subList(0, BESIDES)), BESIDES, tests);
    line("JUnit's console launcher each", console(submissions.subList(0, BESIDES)), BESIDES, tests);
    System.out.printf(
        "%nmemory of the grader: %d MiB for %d submissions, %d MiB for %d%n",
        fewPooled.mebibytes(), Math.max(1, count / 4), pooled.mebibytes(), count);
  }

  private static void line(String way, ResourceUsage usage, int submissions, double tests) {
    double each = usage.seconds() / submissions;
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %.1f | %d MiB |%n",
        way, each, each - tests, 60 / each, usage.mebibytes());
  }

  /** The reference and planted submissions that run to their end, with all their sources. */
  private List<Path> submissions() throws Exception {
    Path reference = root.resolve("solutions").resolve(kata).resolve("src");
    Path bugs = work.resolve("planted");
    time(root,
        List.of(root.resolve("grader/kata").toString(), "plant", kata, "--to", bugs.toString()));
    List<Path> planted = children(bugs.resolve("wrong"));
    List<Path> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path submission = work.resolve("class").resolve(String.format("s%03d", i));
      if (i == 0) {
        copyTree(reference.resolve("main"), submission.resolve("src/main"));
      } else {
        copyTree(planted.get((i - 1) % planted.size()).resolve("src"), submission.resolve("src"));
      }
      made.add(submission);
    }
    return made;
  }

  private ResourceUsage grade(Path submissions, String out, int jobs) throws Exception {
    return time(root, List.of(root.resolve("grader/kata").toString(), "grade",
        submissions.toString(), "--kata", kata, "--out", work.resolve(out).toString(), "--jobs",
        String.valueOf(jobs)));
  }

  /** Seconds a submission that the results call the tests' own. */
  private double ownTime(Path results) throws IOException {
    Pattern tests = Pattern.compile("\"tests\" : (\\d+)\\b");
    long millis = 0;
    for (Path result : children(results)) {
      if (result.toString().endsWith(".json")) {
        Matcher matcher = tests.matcher(Files.readString(result));
        millis += matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
      }
    }
    return millis / 1000.0 / count;
  }

  /** The learner's build with the hidden tests beside the public ones. */
  private ResourceUsage maven(List<Path> submissions) throws Exception {
    Path export = work.resolve("export");
    time(root, List.of(root.resolve("grader/kata").toString(), "export", export.toString()));
    Path project = export.resolve("katas").resolve(kata);
    Path exam = root.resolve("grader/exams").resolve(kata).resolve("hidden");
    copyTree(exam.resolve("java"), project.resolve("src/test/java"));
    if (Files.isDirectory(exam.resolve("resources"))) {
      copyTree(exam.resolve("resources"), project.resolve("src/test/resources"));
    }
    double seconds = 0;
    long memory = 0;
    for (Path submission : submissions) {
      deleteTree(project.resolve("src/main"));
      copyTree(submission.resolve("src/main"), project.resolve("src/main"));
      ResourceUsage usage = time(project,
          List.of("mvn", "-B", "-q", "clean", "test", "-Dmaven.test.failure.ignore=true"));
      seconds += usage.seconds();
      memory = Math.max(memory, usage.mebibytes());
    }
    return new ResourceUsage(seconds, memory);
  }

  /** A compiler and a launcher for each submission; contract and tests are compiled already. */
  private ResourceUsage console(List<Path> submissions) throws Exception {
    time(work, List.of("mvn", "-B", "-q", "dependency:copy", "-Dartifact=" + CONSOLE,
        "-DoutputDirectory=" + work));
    Path jar = work.resolve(CONSOLE.split(":")[1] + "-" + CONSOLE.split(":")[2] + ".jar");
    Path cache = children(root.resolve("grader/target/cache")).stream()
        .filter(folder -> folder.getFileName().toString().startsWith(kata + "-"))
        .findFirst()
        .orElseThrow();
    String given = cache.resolve("contract") + ":" + cache.resolve("tests") + ":"
        + root.resolve("grader/target/lib") + "/*";
    double seconds = 0;
    long memory = 0;
    for (Path submission : submissions) {
      Path classes = Files.createTempDirectory(work, "classes");
      List<String> compile = new ArrayList<>(
          List.of("javac", "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", given));
      files(submission).stream().map(Path::toString).forEach(compile::add);
      ResourceUsage compiled = time(work, compile);
      ResourceUsage ran = time(work, List.of("java", "-ea", "-cp", jar + ":" + given + ":" + classes,
          "org.junit.platform.console.ConsoleLauncher", "execute", "--details=none",
          "--disable-banner", "--scan-class-path=" + cache.resolve("tests")));
      seconds += compiled.seconds() + ran.seconds();
      memory = Math.max(memory, Math.max(compiled.mebibytes(), ran.mebibytes()));
    }
    return new ResourceUsage(seconds, memory);
  }

  /** Runs a command; its memory is read while it runs, where Linux tells it. */
  private ResourceUsage time(Path folder, List<String> command) throws Exception {
    Path said = work.resolve("said");
    long begin = System.nanoTime();
    Process process = new ProcessBuilder(command).directory(folder.toFile())
        .redirectErrorStream(true).redirectOutput(said.toFile()).start();
    long most = 0;
    while (!process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      most = Math.max(most, mebibytes(process.pid()));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (process.exitValue() > 1) {
      throw new IOException(command + " ended with " + process.exitValue() + ":\n"
          + Files.readString(said));
    }
    return new ResourceUsage(seconds, most);
  }

  private static long mebibytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines.filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
