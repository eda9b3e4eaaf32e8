package grader;

import static org.assertj.core.api.Assertions.assertThat;

import grader.report.Report;
import grader.report.ReportReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Stored results, and the files that must come out of them. {@code -Dgolden.update=true} writes the
 * files anew; read what git says of them before you keep them.
 */
public final class Golden {
  /** One stored result for each way in which a grading can end, and one full of attacks. */
  public static final List<String> RESULTS =
      List.of("full-marks", "some-failed", "did-not-compile", "policy", "timed-out", "hostile");

  /** The stored result of a grading that failed by the grader's own fault. */
  public static final String FAULT = "grader-fault";

  /** The stored result of a submission whose packaging was refused. */
  public static final String ATTENTION = "needs-attention";

  private Golden() {}

  /** A stored result by its name. */
  public static Report report(String name) {
    return ReportReader.read(List.of(file("reports/" + name + ".json"))).get(0);
  }

  /** All of {@link #RESULTS}, in order. */
  public static List<Report> reports() {
    return RESULTS.stream().map(Golden::report).toList();
  }

  /** The folder of the stored results. */
  public static Path folder() {
    return file("reports");
  }

  /** Compares with a file of {@code golden/}. */
  public static void check(String name, String text) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Path source = Path.of("src/test/resources/golden").resolve(name);
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        return;
      }
      assertThat(text).isEqualTo(Files.readString(file("golden/" + name)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(Golden.class.getResource("/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
