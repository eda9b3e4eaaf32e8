package grader.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.MiniCourse;
import grader.intake.UsageException;
import grader.storage.FileTrees;
import grader.storage.StorageMessages;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds each bundle, lays it out as its system does and runs the script that the system runs. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BundleTest {
  private static final Path SOLUTION = MiniCourse.course().root().resolve("solutions/counter");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** As Gradescope lays it out: source, submission, results. */
  @TempDir private static Path autograder;

  @TempDir private Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    Path zip = autograder.resolve("counter.zip");
    new Bundle(BundleKind.GRADESCOPE, List.of(MiniCourse.counter())).write(zip);
    try (FileSystem inside = FileSystems.newFileSystem(zip)) {
      FileTrees.copy(inside.getPath("/"), autograder.resolve("source"));
    }
  }

  @Test
  void the_zip_has_its_scripts_at_the_top_and_nothing_that_gives_the_answer_away()
      throws IOException {
    assertThat(autograder.resolve("source"))
        .isDirectoryContaining("glob:**/{setup.sh,run_autograder}");
    try (Stream<Path> files = Files.walk(autograder.resolve("source"))) {
      assertThat(files.map(Path::toString))
          .noneMatch(name -> name.contains("/submissions/") || name.contains("/alternatives/"))
          .anyMatch(name -> name.endsWith("HiddenTest.java"));
    }
  }

  @Test
  void gradescope_builds_its_image_and_gets_a_score() throws Exception {
    Path home = gradescope(SOLUTION);

    runs(0, home, places(home), "bash", autograder.resolve("source/setup.sh").toString());
    runs(0, home, places(home), "bash", script());

    JsonNode results = MAPPER.readTree(home.resolve("results/results.json").toFile());
    assertThat(results.get("score").asInt()).isEqualTo(100);
    assertThat(results.get("tests")).hasSize(6);
  }

  @Test
  void gradescope_tells_whoever_handed_in_nothing_what_to_do() throws Exception {
    Path home = gradescope(Files.createDirectory(folder.resolve("a \"quoted\" \\ name")));

    runs(0, home, places(home), "bash", script());

    JsonNode results = MAPPER.readTree(home.resolve("results/results.json").toFile());
    assertThat(results.has("score")).as("no 0 for what somebody must look at").isFalse();
    assertThat(results.get("output").asText()).contains("has no Java sources");
  }

  @Test
  void gradescope_gets_no_file_when_the_grader_fails() throws Exception {
    Path home = gradescope(SOLUTION);
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho broken >&2\nexit 4\n");
    BundleFiles.executable(java);
    Map<String, String> broken = new HashMap<>(places(home));
    broken.put("JAVA_HOME", folder.resolve("jdk").toString());

    runs(4, home, broken, "bash", script());
    assertThat(home.resolve("results/results.json")).doesNotExist();
  }

  @Test
  void classroom_50_gets_a_score_from_its_entry_script() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/python3")), "no Python: install python3");
    Path bundle = laidOut(BundleKind.CLASSROOM_50);
    Path checkout = folder.resolve("checkout");
    FileTrees.copy(SOLUTION, checkout);
    Map<String, String> variables =
        Map.of(
            "CLASSROOM", "cs-principles",
            "ASSIGNMENT", "counter",
            "OWNER", "ann",
            "SUBMISSION_TAG", "submit/2026-06-01T14-32-05Z-a1b2c3d",
            "COMMIT_URL", "https://git.example/commit",
            "RELEASE_URL", "https://git.example/release",
            "KATA_SUBMITTED_AT", "1780324321");

    runs(0, checkout, variables, "python3", bundle.resolve("autograder.py").toString());

    JsonNode result = MAPPER.readTree(checkout.resolve("result.json").toFile());
    assertThat(result.get("score").asInt()).isEqualTo(100);
    assertThat(result.get("datetime").asText()).isEqualTo("2026-06-01T14:32:01Z");
    assertThat(checkout.resolve("release-body.md")).content().contains("100 of 100 points");
  }

  @Test
  void the_context_of_a_container_is_complete() throws Exception {
    Path context = laidOut(BundleKind.CONTAINER);
    Path grade = Files.createDirectory(folder.resolve("grade"));
    MiniCourse.handedIn("broken/no-semicolon", grade.resolve("student"));

    assertThat(context.resolve("Containerfile")).content().contains("COPY kata", "ENTRYPOINT");
    Map<String, String> home = Map.of("GRADE_HOME", grade.toString());
    String entry = context.resolve("prairielearn").toString();
    runs(0, grade, home, entry);

    JsonNode results = MAPPER.readTree(grade.resolve("results/results.json").toFile());
    assertThat(results.get("gradable").asBoolean()).isFalse();
    assertThat(results.at("/format_errors/0").asText()).contains("VisitCounter.java:14");

    FileTrees.delete(grade.resolve("student/src"));
    runs(0, grade, home, entry);
    results = MAPPER.readTree(grade.resolve("results/results.json").toFile());
    assertThat(results.get("gradable").asBoolean()).isFalse();
    assertThat(results.at("/format_errors/0").asText()).contains("has no Java sources");
  }

  @Test
  void a_folder_that_holds_something_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Bundle bundle = new Bundle(BundleKind.CONTAINER, List.of(MiniCourse.counter()));

    assertThatThrownBy(() -> bundle.write(folder))
        .isInstanceOf(UsageException.class)
        .hasMessage(StorageMessages.notEmpty(folder));
    assertThat(folder.resolve("mine.txt")).hasContent("mine");
  }

  private static String script() {
    return autograder.resolve("source/run_autograder").toString();
  }

  /** One of {@link #autograder} for each test, so that results do not meet. */
  private Path gradescope(Path submission) throws IOException {
    Path home = Files.createDirectory(folder.resolve("autograder"));
    FileTrees.copy(submission, home.resolve("submission"));
    Files.createDirectories(home.resolve("submission"));
    return home;
  }

  /** A bundle of its own, where the kind is a folder. */
  private Path laidOut(BundleKind kind) throws IOException {
    Path out = folder.resolve(kind.word());
    new Bundle(kind, List.of(MiniCourse.counter())).write(out);
    return out;
  }

  private static Map<String, String> places(Path home) {
    String source = autograder.resolve("source").toString();
    return Map.of("AUTOGRADER_HOME", home.toString(), "AUTOGRADER_SOURCE", source);
  }

  private void runs(int expected, Path in, Map<String, String> variables, String... command)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    String java = System.getProperty("java.home");
    builder.environment().put("JAVA_HOME", java);
    builder.environment().merge("PATH", java + "/bin", (path, bin) -> bin + ":" + path);
    builder.environment().putAll(variables);
    Path said = folder.resolve("said");
    int code = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();

    assertThat(code).as(Files.readString(said)).isEqualTo(expected);
  }
}
