package grader.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code java} reads from the file is what was written. */
class ArgumentFileTest {
  @TempDir private Path folder;

  @Test
  void a_path_of_windows_keeps_its_backslashes() {
    assertThat(ArgumentFile.text(List.of("-jar", "C:\\Users\\Zoë Müller\\new\\grader.jar")))
        .isEqualTo("\"-jar\"\n\"C:\\\\Users\\\\Zoë Müller\\\\new\\\\grader.jar\"\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C:\\Users\\Zoë Müller\\new",
        "C:\\",
        "\\\\server\\share\\table",
        "/home/me/with two  blanks",
        "/home/me/\"quoted\" and 'quoted'",
        "/home/me/#no comment",
        "/home/me/@no-file",
        "日本語/кириллица"
      })
  void java_reads_it_as_it_was(String path) throws Exception {
    ArgumentFile file = new ArgumentFile(folder.resolve("kata.args"), UTF_8);
    file.write(List.of("-Dkata.course=" + path, "-XshowSettings:properties", "-version"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    String said =
        new FakeCheckout(folder)
            .run(
                Map.of("LC_ALL", "C.UTF-8"), List.of(java, "-Dstderr.encoding=UTF-8", "@kata.args"))
            .output();

    assertThat(said.lines().map(String::strip)).contains("kata.course = " + path);
  }

  @Test
  void it_is_written_only_when_it_says_something_else() throws IOException {
    Path path = folder.resolve("kata.args");
    ArgumentFile file = new ArgumentFile(path, UTF_8);
    file.write(List.of("-jar", "old.jar"));
    FileTime before = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(path, before);

    file.write(List.of("-jar", "old.jar"));
    assertThat(Files.getLastModifiedTime(path)).isEqualTo(before);

    file.write(List.of("-jar", "new.jar"));
    assertThat(path).hasContent("\"-jar\"\n\"new.jar\"\n");
    assertThat(folder).isDirectoryNotContaining("glob:**args.*");
  }

  @Test
  void one_that_must_be_written_and_cannot_be_is_a_line_for_the_user() {
    Path path = folder.resolve("missing/kata.args");

    assertThatThrownBy(() -> new ArgumentFile(path, UTF_8).write(List.of("-jar")))
        .isInstanceOf(Build.Refusal.class)
        .hasMessage(Build.Words.notWritable(path));
  }

  @Test
  void letters_that_the_machine_does_not_have_are_told() {
    Path path = folder.resolve("kata.args");

    assertThatThrownBy(
            () ->
                new ArgumentFile(path, StandardCharsets.ISO_8859_1)
                    .write(List.of("C:\\日本語\\grader.jar")))
        .isInstanceOf(Build.Refusal.class)
        .hasMessage(ArgumentFile.unknownLetters(path, StandardCharsets.ISO_8859_1));
  }

  @Test
  void windows_keeps_the_encodings_of_its_own_command_lines_and_consoles() {
    Path jar = folder.resolve("grader.jar");

    List<String> windows = Launcher.flags(folder, jar, Optional.empty(), true);
    List<String> unix = Launcher.flags(folder, jar, Optional.of(folder.resolve("a.jsa")), false);

    assertThat(windows)
        .contains("-Dfile.encoding=UTF-8", "-Dkata.course=" + folder)
        .noneMatch(flag -> flag.contains("jnu") || flag.contains("stdout"))
        .noneMatch(flag -> flag.contains("SharedArchiveFile"))
        .endsWith("-jar", jar.toString());
    assertThat(unix)
        .contains("-Dsun.jnu.encoding=UTF-8", "-Dstdout.encoding=UTF-8")
        .contains("-XX:SharedArchiveFile=" + folder.resolve("a.jsa"))
        .containsAll(windows);
  }
}
