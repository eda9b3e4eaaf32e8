package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import grader.InProcessRunner;
import grader.MiniCourse;
import grader.course.CourseMessages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PackageCommandTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_bundle_is_one_command() {
    Path target = folder.resolve("bundle");

    assertThat(kata("package", "classroom50", "--out", target.toString(), "--kata=counter"))
        .isEqualTo(ExitCode.PASSED);
    assertThat(out.toString()).isEqualTo("wrote " + target + System.lineSeparator());
    assertThat(target.resolve("autograder.py")).content().contains("KATA = \"counter\"");
    assertThat(target.resolve("kata/course/solutions")).doesNotExist();
  }

  @Test
  void wrong_usage_is_exit_3_and_one_line() {
    String target = folder.resolve("bundle").toString();

    says(CliMessages.unknownBundle("tar"), "package", "tar", "--out", target);
    says(
        CourseMessages.unknownKata("chess", List.of("counter")),
        "package",
        "container",
        "--kata=chess",
        "--out",
        target);
    says("Missing required option: '--out=PATH'" + CliMessages.SEE_HELP, "package", "container");
  }

  private void says(String line, String... arguments) {
    err.getBuffer().setLength(0);

    assertThat(kata(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).isEqualTo("kata: " + line + System.lineSeparator());
  }

  private int kata(String... arguments) {
    CommandLine line = Main.commandLine(wish -> new InProcessRunner(), LearnerFixture.pipeline());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--course=" + MiniCourse.course().root());
    return line.execute(all.toArray(String[]::new));
  }
}
