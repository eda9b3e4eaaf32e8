import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints the public tests of all katas that were run, passed out of all, by level. Run by {@code mvn
 * -fae -f katas test} as its last step; reads Surefire's reports.
 */
final class Scoreboard {
  private static final int LEVELS = 6;
  private static final Pattern LEVEL = Pattern.compile("r(\\d)_.*");

  private Scoreboard() {}

  /** Takes the folder of the katas. */
  public static void main(String[] arguments) throws Exception {
    Map<String, int[][]> katas = new TreeMap<>();
    try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
      for (Path kata : folders.filter(Scoreboard::isKata).toList()) {
        katas.put(kata.getFileName().toString(), count(kata));
      }
    }
    System.out.println();
    System.out.printf("%-18s%s%n", "public tests", levels(level -> "level " + level));
    katas.forEach(
        (kata, counts) ->
            System.out.printf(
                "%-18s%s%n", kata, levels(level -> counts[level][0] + "/" + counts[level][1])));
    System.out.println();
  }

  private static boolean isKata(Path folder) {
    return Files.isDirectory(folder.resolve("src/api"));
  }

  private static String levels(java.util.function.IntFunction<String> cell) {
    return IntStream.range(0, LEVELS)
        .mapToObj(level -> String.format("%9s", cell.apply(level)))
        .collect(Collectors.joining());
  }

  /** Passed and all, by level. */
  private static int[][] count(Path kata) throws Exception {
    int[][] counts = new int[LEVELS][2];
    for (Path report : reports(kata.resolve("target/surefire-reports"))) {
      NodeList tests =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName("testcase");
      for (int i = 0; i < tests.getLength(); i++) {
        Element test = (Element) tests.item(i);
        Matcher level = LEVEL.matcher(test.getAttribute("name"));
        if (level.matches()) {
          int[] cell = counts[Integer.parseInt(level.group(1))];
          cell[0] += isPassed(test) ? 1 : 0;
          cell[1]++;
        }
      }
    }
    return counts;
  }

  private static boolean isPassed(Element test) {
    return Stream.of("failure", "error", "skipped")
        .allMatch(problem -> test.getElementsByTagName(problem).getLength() == 0);
  }

  private static List<Path> reports(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".xml")).toList();
    }
  }
}
