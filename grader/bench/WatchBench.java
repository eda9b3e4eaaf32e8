import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the time from a save to the verdict of the public tests: in {@code kata watch}, beside
 * {@code mvn -q test} of the same kata, by turns in one run. What is edited is the reference
 * solution, in a copy, whose tests take longest; each save changes a method's body.
 *
 * <p>From the top of the repository, on a machine that does nothing else:
 * {@code java grader/bench/WatchBench.java [KATA] [SAVES]}. Needs what the repository needs.
 */
public final class WatchBench {
  private static final int MAVEN_RUNS = 5;

  private WatchBench() {}

  /** Runs the benchmark and prints a table. */
  public static void main(String[] arguments) throws Exception {
    String kata = arguments.length > 0 ? arguments[0] : "booking";
    int saves = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
    Path root = Path.of("").toAbsolutePath();
    Path work = Files.createTempDirectory("watch-bench");
    try {
      for (String part : List.of("katas", "solutions", "grader/exams", "pom.xml")) {
        copyTree(root.resolve(part), work.resolve(part));
      }
      // Any command puts the starter where it is found after it was edited.
      run(root, work, root.resolve("grader/kata").toString(), "test", kata, "--course", work + "");
      copyTree(work.resolve("solutions/" + kata + "/src/main"),
          work.resolve("katas/" + kata + "/src/main"));
      measure(root, work, kata, saves);
    } finally {
      deleteTree(work);
    }
  }

  private static void measure(Path root, Path work, String kata, int saves) throws Exception {
    Path source = largest(work.resolve("katas/" + kata + "/src/main/java"));
    String text = Files.readString(source);
    List<Double> watched = watch(root, work, kata, source, text, saves);
    List<Double> built = new ArrayList<>();
    for (int i = 0; i <= MAVEN_RUNS; i++) {
      Files.writeString(source, edited(text, saves + i));
      double seconds = run(work.resolve("katas/" + kata), work, "mvn", "-o", "-q", "test");
      if (i > 0) { // the first one compiles everything, as the first verdict of the watch does
        built.add(seconds);
      }
    }
    double median = median(watched);
    System.out.printf(Locale.ROOT, "%s, %d saves, %d cores, JDK %d%n%n", kata, saves,
        Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
    System.out.printf(Locale.ROOT, "| way | seconds from save to verdict, median | ratio |%n");
    System.out.printf("|---|---|---|%n");
    System.out.printf(Locale.ROOT, "| kata watch | %.2f | 1 |%n", median);
    System.out.printf(Locale.ROOT, "| mvn -q test | %.2f | %.1f |%n", median(built),
        median(built) / median);
    System.out.printf(Locale.ROOT, "%nwatch: %.2f to %.2f%n", Collections.min(watched),
        Collections.max(watched));
  }

  private static List<Double> watch(
      Path root, Path work, String kata, Path source, String text, int saves) throws Exception {
    ProcessBuilder command = new ProcessBuilder(root.resolve("grader/kata").toString(), "watch",
        kata, "--json", "--course", work.toString());
    command.environment().put("KATA_HOME", work.resolve("home").toString());
    Process watch = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<Double> seconds = new ArrayList<>();
    try (BufferedReader verdicts = watch.inputReader()) {
      verdicts.readLine();
      for (int i = 0; i < saves; i++) {
        Thread.sleep(2_000); // a learner thinks; the next worker starts
        long begin = System.nanoTime();
        Files.writeString(source, edited(text, i));
        String verdict = verdicts.readLine();
        if (!verdict.contains("\"outcome\":\"finished\"")) {
          throw new IOException(verdict);
        }
        seconds.add((System.nanoTime() - begin) / 1e9);
      }
    } finally {
      watch.destroy();
      watch.waitFor();
    }
    return seconds;
  }

  /** Another body of one method, the same signatures. */
  private static String edited(String text, int number) {
    int end = text.lastIndexOf('}');
    return text.substring(0, end)
        + "\n  private static int edited() {\n    return " + number + ";\n  }\n}\n";
  }

  private static double run(Path folder, Path work, String... command) throws Exception {
    Path said = work.resolve("said");
    long begin = System.nanoTime();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("KATA_HOME", work.resolve("home").toString());
    builder.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static Path largest(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java"))
          .max(Comparator.comparing(file -> file.toFile().length())).orElseThrow();
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
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
