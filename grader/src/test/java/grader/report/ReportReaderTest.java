package grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import grader.Golden;
import grader.Grader;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.intake.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong/starts-at-one",
        "wrong/edits-the-given",
        "broken/no-semicolon",
        "hostile/opens-a-file",
        "hostile/reserved-package"
      })
  void what_was_written_is_what_is_read(String planted) throws JsonProcessingException {
    Grader grader = new Grader(MiniCourse.course(), new InProcessRunner());
    Report report = grader.grade(MiniCourse.planted(planted), Optional.empty());

    Report again = ReportReader.parse(JsonEmitter.emit(report));

    assertThat(again).isEqualTo(report);
  }

  @Test
  void reading_and_writing_a_stored_result_changes_nothing_any_more() throws IOException {
    for (Report report : Golden.reports()) {
      assertThat(ReportReader.parse(JsonEmitter.emit(report))).isEqualTo(report);
    }
  }

  @Test
  void a_folder_gives_its_results_by_name() {
    List<String> kinds =
        ReportReader.read(List.of(Golden.folder())).stream().map(Report::outcome).toList();

    assertThat(kinds)
        .containsExactly(
            "did-not-compile",
            "finished",
            "grader-fault",
            "finished",
            "refused",
            "policy",
            "finished",
            "timed-out");
  }

  @Test
  void text_that_somebody_edited_is_made_safe_again() throws IOException {
    ObjectNode tree = tree("full-marks");
    tree.put("submission", "\u001b[2Jann\u202e");

    assertThat(ReportReader.parse(tree.toString()).submission()).isEqualTo("\\u001b[2Jann\\u202e");
  }

  @Test
  void a_field_of_a_newer_grader_is_passed_over() throws IOException {
    ObjectNode tree = tree("full-marks");
    tree.put("mood", "fine");

    assertThat(ReportReader.parse(tree.toString())).isEqualTo(Golden.report("full-marks"));
  }

  @Test
  void a_field_that_is_missing_or_null_is_told(@TempDir Path folder) throws IOException {
    ObjectNode tree = tree("full-marks");
    tree.remove("rules");
    refuses(Files.writeString(folder.resolve("a.json"), tree.toString()), "rules");

    ObjectNode other = tree("full-marks");
    other.putNull("nextStep");
    refuses(Files.writeString(folder.resolve("b.json"), other.toString()), "nextStep");
  }

  @Test
  void what_is_no_result_is_told(@TempDir Path folder) throws IOException {
    refuses(Files.writeString(folder.resolve("a.json"), "{"), "not a result");
    refuses(Files.writeString(folder.resolve("b.json"), "[]"), "not a result");
    refuses(Files.writeString(folder.resolve("c.json"), "{\"version\": 2}"), "update it");
    refuses(folder.resolve("none.json"), "does not exist");
    refuses(Files.createDirectory(folder.resolve("empty")), "has no result files");
  }

  private static void refuses(Path path, String words) {
    assertThatThrownBy(() -> ReportReader.read(List.of(path)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(words)
        .hasMessageContaining(path.getFileName().toString());
  }

  private static ObjectNode tree(String name) throws IOException {
    return (ObjectNode) MAPPER.readTree(Golden.folder().resolve(name + ".json").toFile());
  }
}
