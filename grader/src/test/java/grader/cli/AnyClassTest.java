package grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.batch.BatchMessages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Whatever a class hands in has a row. The entries are of the shapes that ended other graders, or
 * went missing there: Submitty#13091, RunestoneServer#1038, codewars-runner-cli#449, BCILAB#69,
 * SSID#74.
 */
class AnyClassTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path students;
  private Map<String, String> expected = Map.of();

  @BeforeEach
  void a_class() throws IOException {
    students = Files.createDirectory(folder.resolve("class"));
    expected = new AnyClass(students).handIn();
  }

  @Test
  void every_entry_has_its_row_and_the_same_one_in_every_locale_and_in_shards() throws Exception {
    assertThat(expected).hasSizeGreaterThan(60);
    int code = grade("whole", "--out=" + students.resolve("results"));

    String gradebook = Files.readString(folder.resolve("whole.csv"));
    assertThat(rows(gradebook)).containsExactlyInAnyOrderEntriesOf(shown());
    assertThat(gradebook).as("places of this machine").doesNotContain(folder.toString());
    assertThat(code).isEqualTo(ExitCode.BELOW);
    assertThat(out.toString())
        .endsWith(BatchMessages.ended(56, 0, 5, 0, 9) + System.lineSeparator())
        .contains(BatchMessages.passedOver("results", BatchMessages.RESULTS));

    assertThat(inLocale("C")).isEqualTo(gradebook);
    grade("one", "--out=" + folder.resolve("1"), "--shard=1/2");
    grade("two", "--out=" + folder.resolve("2"), "--shard=2/2");
    kata("merge", folder.resolve("2").toString(), folder.resolve("1").toString(), out("merged"));
    kata("report", folder.resolve("merged").toString(), csv("merged"));
    assertThat(folder.resolve("merged.csv")).hasContent(gradebook);
  }

  @Test
  void a_class_in_an_archive_has_the_rows_of_its_folder() throws IOException {
    // Neither has a name that a zip of Java can tell.
    Files.delete(students.resolve("link"));
    expected.remove("link");
    expected.remove("J\u00fcrgen");
    // A backslash parts folders in zips.
    expected.put("a", expected.remove("a\\b"));
    Path zip = folder.resolve("all.zip");
    AnyClass.zipAll(students, zip, "J%FCrgen.zip");
    students = zip;

    assertThat(grade("archive", out("results"))).isEqualTo(ExitCode.BELOW);

    assertThat(rows(Files.readString(folder.resolve("archive.csv"))))
        .containsExactlyInAnyOrderEntriesOf(shown());
    assertThat(out.toString()).as("places of this machine").doesNotContain("kata-");
  }

  @Test
  void a_result_that_was_lost_or_damaged_is_made_again_and_that_is_said() throws IOException {
    Path results = folder.resolve("out");
    grade("first", "--out=" + results);
    String gradebook = Files.readString(folder.resolve("first.csv"));
    Files.writeString(results.resolve("Full Marks.json"), "{\"a\":");
    Files.delete(results.resolve("jdoe.json"));
    Files.delete(results.resolve(".kata/class.json"));
    Files.writeString(results.resolve(".kata/.kim.json.unfinished"), "{");

    grade("second", "--out=" + results);

    assertThat(folder.resolve("second.csv")).hasContent(gradebook);
    assertThat(out.toString())
        .contains(BatchMessages.unreadable("Full Marks"), BatchMessages.missing("jdoe"))
        .endsWith(BatchMessages.ended(2, 54, 5, 0, 9) + System.lineSeparator());
  }

  @Test
  void a_renamed_submission_replaces_the_old_one_which_counts_no_more() throws IOException {
    Path results = folder.resolve("out");
    grade("first", "--out=" + results);
    Files.move(students.resolve("Full Marks"), students.resolve("Full Marks, again"));

    grade("second", "--out=" + results);

    assertThat(rows(Files.readString(folder.resolve("second.csv"))))
        .containsEntry("Full Marks, again", "graded 100")
        .doesNotContainKey("Full Marks");
    assertThat(results.resolve("gone/Full Marks.json")).exists();
    assertThat(out.toString())
        .contains(BatchMessages.gone(Path.of("Full Marks.json"), results.resolve("gone")));
  }

  @Test
  void a_damaged_result_is_no_row_of_a_report_but_an_error_that_names_it() throws IOException {
    Path results = folder.resolve("out");
    grade("first", "--out=" + results);
    Files.delete(results.resolve("jdoe.json"));

    assertThat(kata("report", results.toString(), csv("late"))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(BatchMessages.badResults(results, List.of("jdoe")));
    assertThat(folder.resolve("late.csv")).doesNotExist();
  }

  @Test
  void each_student_has_a_page_that_the_class_links() throws IOException {
    Path pages = students.resolve("pages");
    grade("first", "--out=" + folder.resolve("out"), "--pages=" + pages);

    String index = Files.readString(pages.resolve("index.html"));
    assertThat(index).contains("<a href=\"Full%20Marks.html\"><bdi>Full Marks</bdi></a>");
    assertThat(pages.resolve("Full Marks.html")).content().contains("Full Marks");
    assertThat(pages.resolve("index-.html")).exists();
    grade("again", "--out=" + folder.resolve("out"));
    assertThat(rows(Files.readString(folder.resolve("again.csv"))))
        .containsEntry("pages", "passed-over ");
  }

  private Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>();
    expected.forEach((name, row) -> shown.put(inGradebook(name), row));
    return shown;
  }

  /** A name as it is, but for what a spreadsheet would obey and what nobody can see. */
  private static String inGradebook(String name) {
    String visible = name.strip().replaceAll("\\s+", " ");
    return visible.matches("(?s)[=+@-].*") ? "'" + visible : visible;
  }

  private static Map<String, String> rows(String csv) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    try (MappingIterator<Map<String, String>> lines =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv)) {
      while (lines.hasNext()) {
        Map<String, String> line = lines.next();
        String row = line.get("state") + " " + line.get("score");
        assertThat(rows.put(line.get("submission"), row)).as(line.get("submission")).isNull();
      }
    }
    return rows;
  }

  /** The gradebook of a process that knows no letter but those of ASCII. */
  private String inLocale(String locale) throws IOException, InterruptedException {
    List<String> command =
        KataProcess.kata(
            System.getProperty("java.class.path"),
            List.of(),
            arguments("locale", "--out=" + folder.resolve("locale")));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("locale.out").toFile())
            .redirectError(folder.resolve("locale.err").toFile());
    builder.environment().put("LC_ALL", locale);
    assertThat(builder.start().waitFor())
        .as("%s", folder.resolve("locale.err"))
        .isEqualTo(ExitCode.BELOW);
    return Files.readString(folder.resolve("locale.csv"));
  }

  private int grade(String csv, String... more) {
    out.getBuffer().setLength(0);
    return kata(arguments(csv, more));
  }

  private String[] arguments(String csv, String... more) {
    List<String> all = new ArrayList<>(List.of("grade", students.toString(), csv(csv)));
    all.add("--course=" + MiniCourse.course().root());
    all.add("--kata=counter");
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private int kata(String... arguments) {
    err.getBuffer().setLength(0);
    CommandLine line = Main.commandLine(wish -> new InProcessRunner(), LearnerFixture.pipeline());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private String csv(String name) {
    return "--report=csv=" + folder.resolve(name + ".csv");
  }

  private String out(String name) {
    return "--out=" + folder.resolve(name);
  }
}
