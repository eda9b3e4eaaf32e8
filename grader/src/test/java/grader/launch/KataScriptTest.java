package grader.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.launch.FakeCheckout.Ended;
import grader.sandbox.SystemTools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that start the grader do so on every system, and decide nothing themselves. */
class KataScriptTest {
  private static final int MOST_LINES = 25;
  private static final String NO_JDK = "no JDK 17 or newer found: install one, or set JAVA_HOME";

  @TempDir private Path folder;
  private FakeCheckout checkout;

  @BeforeEach
  void a_checkout_in_a_folder_of_other_letters() throws Exception {
    checkout = FakeCheckout.in(Files.createDirectory(folder.resolve("Zoë Müller's \"katas\"")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"LC_ALL=C", "LC_ALL=POSIX", "LC_ALL=C.UTF-8", "LANG=xx_XX.UTF-8", "LANG="})
  void names_are_what_they_are_in_every_locale(String setting) throws Exception {
    onUnix();
    Files.createDirectory(checkout.root().resolve("Jürgen 日本"));
    String[] locale = setting.split("=", 2);

    Ended ended = kata(Map.of(locale[0], locale[1]), "grade", "Jürgen 日本", "", "@list", "*");

    assertThat(ended.output().lines())
        .containsExactly(
            "course " + checkout.root(),
            "argument grade",
            "argument Jürgen 日本 exists",
            "argument  exists",
            "argument @list",
            "argument *",
            "input piped",
            "process " + ended.process());
    assertThat(ended.code()).isEqualTo(FakeGrader.CODE);
  }

  @Test
  void a_bash_of_the_age_of_macos_will_do_and_so_does_an_empty_environment() throws Exception {
    onUnix();
    String bash = "PATH=" + System.getenv("PATH");
    List<String> command = new ArrayList<>(List.of("env", "-i", bash, "BASH_COMPAT=3.2"));
    command.add("JAVA_HOME=" + System.getProperty("java.home"));
    command.addAll(List.of(checkout.script().toString(), "list"));

    Ended ended = checkout.run(Map.of(), command);

    assertThat(ended.output()).startsWith("course " + checkout.root() + "\nargument list\n");
    assertThat(ended.code()).isEqualTo(FakeGrader.CODE);
  }

  @Test
  void temporary_files_go_where_the_user_says() throws Exception {
    onUnix();
    Path temporary = Files.createDirectory(folder.resolve("my temporary"));

    Ended ended = kata(Map.of("TMPDIR", temporary.toString()), "temporary");

    assertThat(ended.output()).contains("\ntemporary " + temporary + "\n");
  }

  @Test
  void links_to_links_lead_to_the_checkout() throws Exception {
    onUnix();
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), checkout.script());
    Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));

    Ended ended = checkout.run(Map.of(), List.of(bin.resolve("second").toString(), "list"));

    assertThat(ended.output()).startsWith("course " + checkout.root() + "\n");
  }

  @Test
  void without_a_jdk_there_is_one_line() throws Exception {
    onUnix();
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    program(old.resolve("java"), "echo UnsupportedClassVersionError >&2; exit 1");

    for (Path home : List.of(folder.resolve("nothing"), old.getParent())) {
      Ended ended = kata(Map.of("JAVA_HOME", home.toString()), "list");

      assertThat(ended.output()).startsWith("kata: " + NO_JDK).hasLineCount(1);
      assertThat(ended.code()).isEqualTo(Build.USAGE);
    }
  }

  @Test
  void a_build_that_cannot_be_made_ends_with_its_own_code_and_line() throws Exception {
    onUnix();
    checkout.touch("grader/pom.xml");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String program : List.of("bash", "dirname", "readlink", "locale")) {
      program(bin.resolve(program), "exec " + installed(program) + " \"$@\"");
    }

    Ended ended = kata(Map.of("PATH", bin.toString()), "list");

    assertThat(ended.output()).isEqualTo("kata: " + Build.Words.NO_MAVEN + "\n");
    assertThat(ended.code()).isEqualTo(Build.USAGE);
  }

  @Test
  void a_checkout_of_somebody_else_works_when_it_is_ready() throws Exception {
    onUnix();
    assumeTrue("root".equals(System.getProperty("user.name")), "only root becomes another user");
    assumeTrue(SystemTools.installed("setpriv"), "setpriv is not installed");
    kata(Map.of(), "list");
    Path args = checkout.root().resolve("grader/target/kata.args");
    new ProcessBuilder("chmod", "-R", "a+rX", folder.toString()).start().waitFor();
    List<String> other =
        List.of("setpriv", "--reuid=60501", "--regid=60501", "--clear-groups", "bash");
    List<String> command = new ArrayList<>(other);
    command.addAll(List.of(checkout.script().toString(), "grade"));

    assertThat(checkout.run(Map.of(), command).code()).isEqualTo(FakeGrader.CODE);

    Files.delete(args);
    assertThat(checkout.run(Map.of(), command).output())
        .isEqualTo("kata: " + Build.Words.notWritable(args) + "\n");
  }

  @Test
  void both_scripts_name_the_same_classes_and_flags_and_are_short() throws Exception {
    List<String> unix = Files.readAllLines(Path.of("kata"));
    List<String> windows = Files.readAllLines(Path.of("kata.cmd"));

    assertThat(unix).hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(windows).hasSizeLessThanOrEqualTo(MOST_LINES);
    for (String common :
        List.of(
            Launcher.class.getName(),
            "grader/launch/Build.java",
            "-Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "target/kata.args",
            NO_JDK)) {
      assertThat(String.join("\n", unix)).contains(common);
      assertThat(String.join("\n", windows).replace('\\', '/')).contains(common);
    }
  }

  @Test
  void the_script_of_windows_has_its_line_ends_and_no_other_has() throws Exception {
    assertThat(Files.readString(Path.of("kata.cmd")))
        .matches("([^\\r\\n]*\\r\\n)+")
        .startsWith("@echo off\r\n")
        .contains("exit /b %ERRORLEVEL%\r\n");
    assertThat(Files.readString(Path.of("kata"))).doesNotContain("\r");
  }

  private static void onUnix() {
    assumeTrue(File.separatorChar == '/', "the script is for Unix");
  }

  private static void program(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path installed(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(place -> Path.of(place, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private Ended kata(Map<String, String> variables, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(checkout.script().toString()));
    command.addAll(List.of(arguments));
    return checkout.run(variables, command);
  }
}
