package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.MiniCourse;
import grader.cli.KataProcess.Ended;
import grader.sandbox.SandboxKind;
import grader.sandbox.SandboxSelector;
import grader.sandbox.SystemTools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole command in a process of its own, on machines that differ from the usual one. */
class EnvironmentTest {
  private static final String USER = "60500";

  @TempDir Path folder;

  /** 4 KiB are enough for no class file, 20 KiB for those of the submission. */
  @ParameterizedTest
  @CsvSource({"4k", "20k"})
  void a_full_disk_is_the_grader_s_fault_and_gives_no_score(String size) throws Exception {
    assumeTrue(
        SandboxSelector.tried(SandboxKind.NAMESPACES).isPresent(),
        "namespaces make the small disk");
    Path small = Files.createDirectory(folder.resolve("small"));
    String mount = "mount -t tmpfs -o size=" + size + " tmpfs " + small + " && exec \"$@\"";
    List<String> command = new ArrayList<>(List.of("unshare", "--mount"));
    if (!isRoot()) {
      command.addAll(List.of("--user", "--map-root-user"));
    }
    command.addAll(List.of("sh", "-c", mount, "sh"));
    command.addAll(grade(MiniCourse.course().root(), System.getProperty("java.class.path"), small));
    command.add("--json");

    Ended ended = run(command);

    assertThat(ended.code()).isEqualTo(ExitCode.GRADER_FAULT);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("kata: the grader failed, not your code: ")
        .contains("No space left on device")
        .hasLineCount(1);
  }

  @Test
  void an_ordinary_user_grades_too_and_in_a_sandbox_where_there_is_one() throws Exception {
    assumeTrue(isRoot() && SystemTools.installed("setpriv"), "only root can become another user");
    String classPath = copyForAll();
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path cache = Files.createDirectory(folder.resolve("cache"));
    for (Path writable : List.of(temporary, cache)) {
      Files.setPosixFilePermissions(writable, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    List<String> asUser =
        List.of(
            "setpriv",
            "--reuid",
            USER,
            "--regid",
            USER,
            "--clear-groups",
            "env",
            "XDG_CACHE_HOME=" + cache);
    List<String> command = new ArrayList<>(asUser);
    command.addAll(grade(folder.resolve("course"), classPath, temporary));
    boolean namespaces = run(with(asUser, "unshare", "--user", "--net", "true")).code() == 0;

    Ended ended = run(command);

    assertThat(ended.out()).contains("score: 100 of 100");
    assertThat(ended.code()).isEqualTo(ExitCode.PASSED);
    assertThat(ended.out()).containsPattern("sandbox: \\S+ \\+ policy\n");
    if (namespaces) {
      assertThat(ended.out()).containsPattern("sandbox: (namespaces|bubblewrap) \\+ policy\n");
    }
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left.filter(path -> !path.endsWith("hsperfdata_" + USER))).isEmpty();
    }
  }

  @Test
  void a_sandbox_that_is_required_and_not_there_is_refused_in_one_line() throws Exception {
    List<String> command =
        new ArrayList<>(
            grade(MiniCourse.course().root(), System.getProperty("java.class.path"), folder));
    command.addAll(List.of("--require-sandbox", "--sandbox=none"));

    Ended ended = run(command);

    assertThat(ended.code()).isEqualTo(ExitCode.GRADER_FAULT);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("kata: the sandbox here is none and --require-sandbox wants")
        .hasLineCount(1);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static List<String> with(List<String> beginning, String... rest) {
    List<String> all = new ArrayList<>(beginning);
    all.addAll(List.of(rest));
    return all;
  }

  private static List<String> grade(Path course, String classPath, Path temporary) {
    return KataProcess.kata(
        classPath,
        List.of("-Djava.io.tmpdir=" + temporary),
        "grade",
        course.resolve("solutions/counter").toString(),
        "--course=" + course);
  }

  /** Copies the course and the class path to where everybody may read them. */
  private String copyForAll() throws IOException, InterruptedException {
    MiniCourse.copyTame(folder.resolve("course"));
    List<String> copies = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path original = Path.of(entry);
      Path copy = folder.resolve("lib").resolve(copies.size() + "-" + original.getFileName());
      if (Files.exists(original)) {
        MiniCourse.copyTree(original, copy);
      }
      copies.add(copy.toString());
    }
    run(List.of("chmod", "-R", "a+rX", folder.toString()));
    return String.join(File.pathSeparator, copies);
  }

  private Ended run(List<String> command) throws IOException, InterruptedException {
    return KataProcess.run(folder, command);
  }
}
