package grader.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build by Maven, and the file that runs before there is anything built. */
class BuildTest {
  private static final Path SOURCE = Path.of("src/main/java/grader/launch/Build.java");

  @TempDir private Path folder;

  @Test
  void an_older_java_is_told_which_one_is_needed() {
    assertThatThrownBy(() -> Build.requireJava(11))
        .isInstanceOf(Build.Refusal.class)
        .hasMessage(Build.Words.oldJava(11))
        .message()
        .contains("Java 11", "JDK 17");
    assertThatCode(() -> Build.requireJava(17)).doesNotThrowAnyException();
  }

  @Test
  void the_file_compiles_alone_and_on_java_11() {
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "11", "-d", folder.toString(), SOURCE.toString());

    assertThat(code).isZero();
  }

  @Test
  void windows_takes_the_script_with_an_ending_and_others_the_one_without() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first folder"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Path unix = program(first.resolve("mvn"));
    Path windows = program(second.resolve("mvn.cmd"));
    program(folder.resolve("mvn.cmd"));

    assertThat(Build.maven(first + ":" + second, false)).isEqualTo(unix.toString());
    assertThat(Build.maven("\"" + first + "\";" + second + ";" + folder, true))
        .isEqualTo(windows.toString());
  }

  @Test
  void without_maven_there_is_one_line() {
    for (boolean windows : new boolean[] {true, false}) {
      assertThatThrownBy(() -> Build.maven(folder + "", windows))
          .isInstanceOf(Build.Refusal.class)
          .hasMessage(Build.Words.NO_MAVEN);
    }
  }

  @Test
  void before_anything_is_built_the_source_builds_and_says_what_it_needs() throws Exception {
    assertThat(source("/nowhere"))
        .isEqualTo(new Said(Build.USAGE, "kata: " + Build.Words.NO_MAVEN + "\n"));

    Files.writeString(program(folder.resolve("mvn")), "#!/bin/sh\necho \"broken: $*\"\nexit 1\n");
    assertThat(source(folder + File.pathSeparator + System.getenv("PATH")))
        .isEqualTo(
            new Said(
                Build.FAULT,
                "kata: "
                    + Build.Words.building("grader")
                    + "\nbroken: -q -DskipTests -am -pl grader package\nkata: "
                    + Build.Words.notBuilt("grader")
                    + "\n"));
  }

  private record Said(int code, String output) {}

  private Said source(String path) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path grader = folder.resolve("repository/grader");
    Files.createDirectories(grader);
    FakeCheckout.Ended ended =
        new FakeCheckout(folder)
            .run(
                Map.of("PATH", path),
                List.of(java, SOURCE.toAbsolutePath().toString(), grader.toString(), "list"));
    return new Said(ended.code(), ended.output());
  }

  private static Path program(Path file) throws IOException {
    Files.createFile(file);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
