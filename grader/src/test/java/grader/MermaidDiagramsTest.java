package grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The structure of every Mermaid diagram of the repository: a known kind, lines of a form that the
 * kind has, brackets and blocks that are closed. It does not lay a diagram out; look at it in a
 * viewer when you change it.
 */
class MermaidDiagramsTest {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```mermaid\\R(.*?)^```");
  private static final String NODE =
      "\\w+(?:\\(\\[[^\\]]+]\\)|\\[\\(\"[^\"]+\"\\)]|\\[\\[\"[^\"]+\"]]|\\[\"[^\"]+\"]|\\[[^\\]\"()]+]"
          + "|\\{[^}]+})?";
  private static final Pattern EDGE =
      Pattern.compile(
          NODE + "(?: (?:-->|-\\.->|---|-- (?:\"[^\"]+\"|[^\"\\[\\](){}-]+) -->) " + NODE + ")*");
  private static final Pattern SUBGRAPH = Pattern.compile("subgraph \\w+(?: \\[[^\\]]+])?");
  private static final Pattern MESSAGE =
      Pattern.compile(
          "\\w+(?:->>|-->>|-x|--x)[+-]?\\w+: [^;#]+|participant \\w+(?: as .+)?"
              + "|Note (?:over \\w+(?:,\\w+)?|(?:left|right) of \\w+): .+");
  private static final Pattern BLOCK = Pattern.compile("(?:alt|opt|loop|par|critical|rect) .+");

  static List<String> problems(String diagram) {
    List<String> lines = diagram.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    List<String> problems = new ArrayList<>();
    if (lines.isEmpty()) {
      return List.of("an empty diagram");
    }
    boolean flow = lines.get(0).matches("flowchart (LR|TD|TB|RL|BT)");
    if (!flow && !lines.get(0).equals("sequenceDiagram")) {
      problems.add("unknown kind: " + lines.get(0));
    }
    Deque<String> open = new ArrayDeque<>();
    for (String line : lines.subList(1, lines.size())) {
      if ((flow ? SUBGRAPH : BLOCK).matcher(line).matches()) {
        open.push(line);
      } else if (line.equals("end")) {
        if (open.poll() == null) {
          problems.add("an end too many");
        }
      } else if (!(!flow && line.startsWith("else")
          || (flow ? EDGE : MESSAGE).matcher(line).matches())) {
        problems.add("not understood: " + line);
      }
    }
    open.forEach(line -> problems.add("not ended: " + line));
    return problems;
  }

  @Test
  void every_diagram_of_the_repository_is_well_formed() throws IOException {
    List<String> problems = new ArrayList<>();
    int diagrams = 0;
    for (Path file : markdown()) {
      for (var found : FENCE.matcher(Files.readString(file)).results().toList()) {
        diagrams++;
        problems(found.group(1)).forEach(problem -> problems.add(file + ": " + problem));
      }
    }

    assertThat(problems).isEmpty();
    assertThat(diagrams).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flowchart LR\n  a --> b[unclosed",
        "flowchart LR\n  a => b",
        "flowchart LR\n  subgraph x\n  a --> b",
        "flowchart LR\n  a --> b\n  end",
        "sequenceDiagram\n  A->B hello",
        "sequenceDiagram\n  loop again\n  A->>B: hello",
        "flowchrt LR\n  a --> b"
      })
  void a_diagram_that_no_viewer_draws_is_found(String diagram) {
    assertThat(problems(diagram)).isNotEmpty();
  }

  private static List<Path> markdown() throws IOException {
    List<Path> files =
        new ArrayList<>(List.of(Path.of("../README.md"), Path.of("../CONTRIBUTING.md")));
    for (String folder : List.of("../katas", "../solutions", ".")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(file -> file.toString().endsWith(".md"))
            .filter(file -> !file.toString().contains("target"))
            .forEach(files::add);
      }
    }
    return files;
  }
}
