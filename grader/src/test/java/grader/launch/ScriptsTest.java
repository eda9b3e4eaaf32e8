package grader.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the repository are clean, and those that macOS may run are made for it. */
class ScriptsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern SHELL = Pattern.compile("#!.*[/ ](ba)?sh\\s*");

  /** Words of newer shells than bash 3.2, and options that GNU's programs alone know. */
  private static final Pattern NEWER =
      Pattern.compile(
          "\\b(mapfile|readarray|coproc|declare -[Agn]|local -[An])\\b"
              + "|\\$\\{\\w+(\\[@])?(,,?|\\^\\^?|@[QEPAa])"
              + "|\\|&|&>>|;;&"
              + "|\\bwait -n\\b|\\[\\[? -v \\b|\\bEPOCHSECONDS\\b"
              + "|readlink -[a-z]|realpath|\\bsed (-[a-z]* )*-[a-z]*[ir]|grep -[a-zA-Z]*P"
              + "|-print -quit|-printf\\b|\\bstat -c|\\bdate -d|\\bsort -[a-z]*V|\\bxargs -[a-z]*d"
              + "|\\bcp --|\\bmktemp --|\\btimeout \\d|\\bnproc\\b|\\bbase64 -w|\\btac\\b");

  static Stream<Path> onMacOs() {
    return Stream.of("grader/kata", ".ci/run", "grader/src/main/resources/grader/bundle/kata")
        .map(ROOT::resolve);
  }

  @ParameterizedTest
  @MethodSource("onMacOs")
  void what_macos_may_run_needs_no_newer_shell_and_no_programs_of_gnu(Path script)
      throws IOException {
    assertThat(Files.readAllLines(script))
        .filteredOn(line -> !line.strip().startsWith("#"))
        .noneMatch(line -> NEWER.matcher(line).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mapfile -t lines < file",
        "here=$(readlink -f \"$0\")",
        "find . -newer jar -print -quit",
        "sed -i s/a/b/ file",
        "declare -A seen",
        "echo ${name,,}"
      })
  void what_is_newer_is_seen(String line) {
    assertThat(line).containsPattern(NEWER);
  }

  @Test
  void shellcheck_finds_nothing_in_any_script() throws Exception {
    String path = String.valueOf(System.getenv("PATH"));
    boolean installed =
        Stream.of(path.split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "shellcheck")));
    assumeTrue(installed, "shellcheck is not installed (apt-get install shellcheck)");
    List<String> command = new ArrayList<>(List.of("shellcheck"));
    command.addAll(scripts());

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor()).isZero();
    assertThat(command).hasSizeGreaterThan(9).contains(ROOT.resolve("grader/kata").toString());
  }

  /** Known by the first line, or by the ending where another program gives them to a shell. */
  private static List<String> scripts() throws IOException {
    List<String> found = new ArrayList<>();
    for (String folder : List.of(".ci", "grader")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path file : files.filter(ScriptsTest::isSource).toList()) {
          if (file.toString().endsWith(".sh") || SHELL.matcher(firstLine(file)).matches()) {
            found.add(file.toString());
          }
        }
      }
    }
    return found;
  }

  private static boolean isSource(Path file) {
    return Files.isRegularFile(file)
        && !file.toString().endsWith(".java")
        && Stream.of("target", "exams")
            .noneMatch(name -> ROOT.relativize(file).toString().contains(name));
  }

  private static String firstLine(Path file) throws IOException {
    byte[] text = Files.readAllBytes(file);
    return new String(text, StandardCharsets.ISO_8859_1).split("\n", 2)[0];
  }
}
