package grader;

import static org.assertj.core.api.Assertions.assertThat;

import grader.report.html.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Draws every Mermaid diagram of the repository with Mermaid itself, as code hosts do. Skipped
 * where no Chromium is installed.
 */
class MermaidDiagramsTest {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```mermaid\\R(.*?)^```");
  private static final String JAR = "/META-INF/resources/webjars/mermaid/";
  private static final String VERSION = "/META-INF/maven/org.webjars.npm/mermaid/pom.properties";
  private static final String PAGE =
      "<!doctype html><title>Diagrams</title><script src=mermaid.min.js></script>";

  /** Draws one; the answer is empty, or what Mermaid says is wrong. */
  private static final String DRAW =
      "const [text, done] = arguments;"
          + "mermaid.initialize({startOnLoad: false, securityLevel: 'strict'});"
          + "mermaid.render('drawn', text)"
          + ".then(r => done(r.svg.includes('<svg') ? '' : 'nothing is drawn'), e => done('' + e));";

  @TempDir private static Path folder;
  @TempDir private static Path profile;

  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start(profile);
    Properties jar = new Properties();
    try (InputStream version = resource(VERSION)) {
      jar.load(version);
    }
    try (InputStream script = resource(JAR + jar.getProperty("version") + "/dist/mermaid.min.js")) {
      Files.copy(script, folder.resolve("mermaid.min.js"));
    }
    Path page = Files.writeString(folder.resolve("diagrams.html"), PAGE);
    browser.open(page, "light", 1280);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(MermaidDiagramsTest.class.getResourceAsStream(name), name);
  }

  private static String problem(String diagram) {
    return (String) browser.driver().executeAsyncScript(DRAW, diagram);
  }

  @Test
  void every_diagram_of_the_repository_is_drawn() throws IOException {
    List<String> problems = new ArrayList<>();
    int diagrams = 0;
    for (Path file : markdown()) {
      for (var found : FENCE.matcher(Files.readString(file)).results().toList()) {
        diagrams++;
        String problem = problem(found.group(1));
        if (!problem.isEmpty()) {
          problems.add(file + ": " + problem);
        }
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
  void a_diagram_that_cannot_be_drawn_is_found(String diagram) {
    assertThat(problem(diagram)).isNotEmpty();
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
