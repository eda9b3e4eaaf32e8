package benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures everything in one run, in about ten minutes, and prints each reference solution beside
 * its peers. The numbers are the machine's; the ratios are what to look at. They are of processor
 * time, see {@link ProcessorTime}.
 */
public final class Comparison {
  private static final String REFERENCE = "reference";
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private final Collection<RunResult> results;

  private Comparison(Collection<RunResult> results) {
    this.results = results;
  }

  /**
   * Takes JMH's own arguments, none being needed: {@code -f 3} measures in three processes each,
   * {@code TokenBuckets} these alone.
   */
  public static void main(String[] arguments)
      throws RunnerException, CommandLineOptionException, IOException {
    String machine = machine();
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(arguments))
            .addProfiler(ProcessorTime.class)
            .build();
    new Comparison(new Runner(options).run()).print(machine, System.out);
  }

  private void print(String machine, PrintStream out) {
    out.printf(
        "%n%s%nOperations by the second of processor time, in the best of all iterations.%n%n",
        machine);
    out.printf(
        "%-22s %14s  %-16s %14s  %s%n",
        "operation", "reference/s", "peer", "peer/s", "reference to peer");
    for (RunResult reference : results) {
      if (isReference(reference)) {
        results.stream()
            .filter(it -> !isReference(it) && operation(it).equals(operation(reference)))
            .forEach(it -> printRow(reference, it, out));
      }
    }
  }

  private static void printRow(RunResult reference, RunResult peer, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%-22s %,14.0f  %-16s %,14.0f  %.2f%n",
        operation(reference),
        score(reference),
        peerName(peer),
        score(peer),
        score(reference) / score(peer));
  }

  private static double score(RunResult result) {
    return result.getSecondaryResults().get(ProcessorTime.LABEL).getScore();
  }

  private static boolean isReference(RunResult result) {
    return peerName(result).equals(REFERENCE);
  }

  /**
   * What is measured, such as {@code FuzzyLookups errors=2}: the same for all that are compared.
   */
  private static String operation(RunResult result) {
    String[] name = result.getParams().getBenchmark().split("\\.");
    StringBuilder operation = new StringBuilder(name[name.length - 2]);
    for (String key : result.getParams().getParamsKeys()) {
      operation.append(' ').append(key).append('=').append(result.getParams().getParam(key));
    }
    return operation.toString();
  }

  private static String peerName(RunResult result) {
    String name = result.getParams().getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String machine() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %s %s, JDK %s, load when it began %.1f",
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSOR)) {
      return "processor unknown";
    }
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("processor unknown");
    }
  }
}
