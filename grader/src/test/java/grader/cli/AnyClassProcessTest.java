package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.InProcessRunner;
import grader.MiniCourse;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The class of {@link AnyClassTest} in processes: one is killed, one has no rights. */
class AnyClassProcessTest {
  private static final String SETPRIV = "/usr/bin/setpriv";
  private static final int NOBODY = 65534;

  @TempDir Path folder;
  private Path students;

  @BeforeEach
  void a_class() throws IOException {
    students = Files.createDirectory(folder.resolve("class"));
    new AnyClass(students).handIn();
  }

  @Test
  void a_run_that_was_killed_goes_on_and_ends_with_the_same_gradebook() throws Exception {
    String classPath = System.getProperty("java.class.path");
    Path course = MiniCourse.course().root();
    Path log = folder.resolve("killed.log");
    List<String> command =
        KataProcess.kata(classPath, List.of(), arguments(course, "again", "--jobs=1"));
    Process killed = KataProcess.start(folder, command, log, log);
    await().atMost(Duration.ofMinutes(2)).until(() -> results() > 2 || !killed.isAlive());
    killed.destroyForcibly().waitFor();
    assertThat(results()).as(Files.readString(log)).isPositive();
    assertThat(folder.resolve("again.csv")).as("it was killed on its way").doesNotExist();

    KataProcess.Ended ended = KataProcess.run(folder, command);

    assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BELOW);
    assertThat(ended.out()).contains("needs attention 5").doesNotContain("unchanged 0,");
    assertThat(Files.readString(folder.resolve("again.csv"))).isEqualTo(gradebook());
  }

  private long results() throws IOException {
    Path out = folder.resolve("again");
    if (!Files.isDirectory(out)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(out)) {
      return files.filter(it -> it.toString().endsWith(".json")).count();
    }
  }

  @Test
  void an_ordinary_user_has_the_same_gradebook() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "the other tests are run by one");
    assumeTrue(Files.isExecutable(Path.of(SETPRIV)), "no setpriv: install util-linux");
    Path course = folder.resolve("course");
    MiniCourse.copyTree(MiniCourse.course().root(), course);
    String classPath = copiedClassPath();
    open();
    List<String> command =
        new ArrayList<>(
            List.of(SETPRIV, "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    List<String> home = List.of("-Duser.home=" + folder);
    command.addAll(KataProcess.kata(classPath, home, arguments(course, "ordinary")));

    KataProcess.Ended ended = KataProcess.run(folder, command);

    assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BELOW);
    assertThat(Files.getOwner(folder.resolve("ordinary.csv")).getName()).isEqualTo("nobody");
    assertThat(Files.readString(folder.resolve("ordinary.csv"))).isEqualTo(gradebook());
  }

  /** The libraries may lie in the home of the superuser, where nobody else may look. */
  private String copiedClassPath() throws IOException {
    List<Path> copies = new ArrayList<>();
    Path all = Files.createDirectory(folder.resolve("libraries"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path from = Path.of(entry);
      Path to = all.resolve(copies.size() + "-" + from.getFileName());
      if (Files.isDirectory(from)) {
        copyClasses(from, to);
      } else if (Files.exists(from)) {
        Files.copy(from, to);
      }
      copies.add(to);
    }
    return copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Classes and what stands beside them, but for the course, which has odd names. */
  private static void copyClasses(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Lets everybody read all of the folder, and write into its top. */
  private void open() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(it -> !Files.isSymbolicLink(it)).toList()) {
        String rights = Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(rights));
      }
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  /** The gradebook of a run that nothing disturbs, in this process. */
  private String gradebook() throws IOException {
    CommandLine line = Main.commandLine(wish -> new InProcessRunner(), LearnerFixture.pipeline());
    StringWriter said = new StringWriter();
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    assertThat(line.execute(arguments(MiniCourse.course().root(), "whole")))
        .as(said.toString())
        .isEqualTo(ExitCode.BELOW);
    return Files.readString(folder.resolve("whole.csv"));
  }

  private String[] arguments(Path course, String name, String... more) {
    List<String> all = new ArrayList<>(List.of("grade", students.toString(), "--kata=counter"));
    all.add("--course=" + course);
    all.add("--out=" + folder.resolve(name));
    all.add("--report=csv=" + folder.resolve(name + ".csv"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
