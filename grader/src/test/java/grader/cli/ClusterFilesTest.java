package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import grader.InProcessRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine;

/** What the files for clusters call exists, and the files are in the form of their readers. */
class ClusterFilesTest {
  private static final Path FOLDER = Path.of("cluster");
  private static final Pattern CALL = Pattern.compile("grader/kata ([^#|\\n]*)");

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "kubernetes.yaml", "slurm.sh", "github-actions.yml", "gitlab-ci.yml"})
  void every_call_is_one_that_the_command_line_understands(String file) throws IOException {
    List<String> calls = calls(file);

    assertThat(calls).isNotEmpty().anyMatch(call -> call.contains("--shard"));
    for (String call : calls) {
      CommandLine line = Main.commandLine(wish -> new InProcessRunner(), LearnerFixture.pipeline());
      List<String> arguments = new ArrayList<>(Arrays.asList(call.split("\\s+")));

      CommandLine.ParseResult parsed = line.parseArgs(arguments.toArray(String[]::new));

      assertThat(parsed.hasSubcommand()).as(call).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kubernetes.yaml", "github-actions.yml", "gitlab-ci.yml"})
  void the_files_in_yaml_can_be_read(String file) throws IOException {
    Object document =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(FOLDER.resolve(file)));

    assertThat(document).asInstanceOf(InstanceOfAssertFactories.MAP).isNotEmpty();
  }

  @Test
  void the_script_for_slurm_is_a_script() throws Exception {
    Path script = FOLDER.resolve("slurm.sh").toAbsolutePath();

    assertThat(Files.isExecutable(script)).isTrue();
    assertThat(new ProcessBuilder("bash", "-n", script.toString()).start().waitFor()).isZero();
  }

  /** The calls of a file on one line each, what a shell would put in replaced by 1. */
  private static List<String> calls(String file) throws IOException {
    String text =
        Files.readString(FOLDER.resolve(file))
            .replaceAll("\\\\\\n", " ")
            // A folded text of YAML goes on where a line begins with an option.
            .replaceAll("\\n\\s+(?=--)", " ")
            .replaceAll("\\$\\{\\{[^}]*}}", "1")
            .replaceAll("\"?\\$\\(\\([^)]*\\)\\)", "1")
            .replaceAll("\\$\\{[^}]*}", "1")
            .replaceAll("\\$\\w+", "1")
            .replace("\"", "")
            .replaceAll("`[^`\\n]*`", " ");
    List<String> calls = new ArrayList<>();
    Matcher matcher = CALL.matcher(text);
    while (matcher.find()) {
      calls.add(matcher.group(1).strip());
    }
    return calls;
  }
}
