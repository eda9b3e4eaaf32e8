package grader.mutation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Fails when the tests of a kata kill less than {@value #REQUIRED_PERCENT}% of the mutants of its
 * reference solution.
 *
 * <p>A mutant that behaves like the reference cannot be killed and does not count. The exam lists
 * it in {@value #LIST}, whose first line is {@value #HEADER}. {@code class} has no package, {@code
 * mutator} is the simple name of PIT's class, {@code count} is the number of such mutants in the
 * method, and {@code reason} is the rest of the line. A mutant in a lambda belongs to the method
 * that contains the lambda.
 *
 * <p>Maven runs this file alone, {@code java MutationCheck.java}. Hence it knows no other class.
 */
final class MutationCheck {
  static final int REQUIRED_PERCENT = 95;
  static final String LIST = "equivalent-mutants.csv";
  static final String HEADER = "class,method,mutator,count,reason";
  static final String REPORT = "target/pit-reports/mutations.xml";

  private final List<Mutant> mutants;
  private final Map<Place, Integer> equivalents;

  private MutationCheck(List<Mutant> mutants, Map<Place, Integer> equivalents) {
    this.mutants = mutants;
    this.equivalents = equivalents;
  }

  /** What a line of the list names. */
  private record Place(String type, String method, String mutator) {
    @Override
    public String toString() {
      return type + "." + method + ", " + mutator;
    }
  }

  /** One mutant of the report. */
  private record Mutant(
      Place place, String line, String description, String status, boolean isKilled) {
    @Override
    public String toString() {
      return place + ", line " + line + ": " + description + " (" + status + ")";
    }
  }

  /**
   * Checks one module.
   *
   * @param arguments the folder of the solution, then the folder of the exam
   */
  public static void main(String[] arguments) throws IOException {
    System.exit(check(Path.of(arguments[0]), Path.of(arguments[1]), System.out) ? 0 : 1);
  }

  /** Whether enough mutants are killed and the list is true; says on {@code out} what is not. */
  static boolean check(Path solution, Path exam, PrintStream out) throws IOException {
    if (!Files.isDirectory(solution.resolve("src/main/java"))) {
      return true; // The parent of all solutions has nothing to mutate.
    }
    Path list = exam.resolve(LIST);
    List<Mutant> mutants = readReport(solution.resolve(REPORT));
    return new MutationCheck(mutants, Files.exists(list) ? readList(list) : Map.of()).holds(out);
  }

  private boolean holds(PrintStream out) {
    Map<Place, Integer> unused = new HashMap<>(equivalents);
    List<Mutant> survivors = new ArrayList<>();
    for (Mutant mutant : mutants) {
      if (!mutant.isKilled() && unused.merge(mutant.place(), -1, Integer::sum) < 0) {
        survivors.add(mutant);
      }
    }
    survivors.forEach(it -> out.println("survives: " + it));
    unused.forEach(
        (place, count) -> {
          if (count > 0) {
            out.println("listed in " + LIST + ", but killed or gone: " + count + " of " + place);
          }
        });
    long killed = mutants.stream().filter(Mutant::isKilled).count();
    long counted = killed + survivors.size();
    out.println(
        String.format(
            Locale.ROOT,
            "mutants killed: %d of %d, %.1f%%; required: %d%%; equivalent: %d",
            killed,
            counted,
            counted == 0 ? 0 : 100.0 * killed / counted,
            REQUIRED_PERCENT,
            mutants.size() - counted));
    boolean isListTrue = unused.values().stream().noneMatch(count -> count > 0);
    return counted > 0 && killed * 100 >= counted * REQUIRED_PERCENT && isListTrue;
  }

  private static List<Mutant> readReport(Path file) throws IOException {
    try {
      NodeList elements =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getElementsByTagName("mutation");
      List<Mutant> mutants = new ArrayList<>();
      for (int i = 0; i < elements.getLength(); i++) {
        mutants.add(mutant((Element) elements.item(i)));
      }
      return mutants;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is no report of PIT", e);
    }
  }

  private static Mutant mutant(Element element) {
    Place place =
        new Place(
            simpleName(text(element, "mutatedClass")),
            text(element, "mutatedMethod").replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1"),
            simpleName(text(element, "mutator")));
    return new Mutant(
        place,
        text(element, "lineNumber"),
        text(element, "description"),
        element.getAttribute("status"),
        Boolean.parseBoolean(element.getAttribute("detected")));
  }

  private static String text(Element element, String child) {
    return element.getElementsByTagName(child).item(0).getTextContent();
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Map<Place, Integer> readList(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IOException(file + ":1: the first line must be " + HEADER);
    }
    Map<Place, Integer> equivalents = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", HEADER.split(",").length);
      if (cells.length < 5 || !cells[3].matches("[1-9]\\d*") || cells[4].isBlank()) {
        throw new IOException(file + ":" + (i + 1) + ": this line must have " + HEADER);
      }
      Place place = new Place(cells[0], cells[1], cells[2]);
      equivalents.merge(place, Integer.parseInt(cells[3]), Integer::sum);
    }
    return equivalents;
  }
}
