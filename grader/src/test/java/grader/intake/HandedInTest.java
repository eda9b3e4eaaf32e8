package grader.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.MiniCourse;
import grader.course.GradingOutcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What classes hand in, and the learner's own sources that are found in it. */
class HandedInTest {
  private static final String CLASS = "package katas.counter;\n\nclass Mine {}\n";
  private static final String MINE = "src/main/java/katas/counter/Mine.java";
  private static final String PLACE = "katas/counter/Mine.java";

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.xz", "a.7z"})
  void an_archive_of_any_usual_format_is_read(String name) throws IOException {
    Path file = write(name, Archives.make(name, Archives.of("my work/" + MINE, CLASS)));

    assertThat(places(file)).containsExactly(PLACE);
  }

  @Test
  void the_content_tells_the_format_and_not_the_name() throws IOException {
    Path file = write("a.zip", Archives.make("a.tgz", Archives.of(MINE, CLASS)));

    assertThat(places(file)).containsExactly(PLACE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.tgz", "a.7z"})
  void an_archive_is_found_however_deep(String name) throws IOException {
    byte[] inner = Archives.make(name, Archives.of("x/y/" + MINE, CLASS));
    byte[] outer = Archives.make("o.zip", Map.of("deep/er/" + name, inner));
    write("Name1_12341_assignsubmission_file/o.zip", outer);
    write("Name1_12341_assignsubmission_file/report.pdf", new byte[9]);

    assertThat(places(root)).containsExactly(PLACE);
  }

  @Test
  void an_archive_that_holds_itself_ends() throws IOException {
    byte[] archive = Archives.make("a.zip", Archives.of("none.txt", ""));
    for (int i = 0; i < 150; i++) {
      archive = Archives.make("a.zip", Map.of("a.zip", archive));
    }

    refusesPackaging(write("a.zip", archive), IntakeMessages.archivesTooLarge(100));
  }

  @Test
  void of_two_archives_the_newest_is_taken_and_both_are_named() throws IOException {
    twoAttempts();

    Submission taken = take(root);

    assertThat(taken.sources()).extracting(SourceFile::text).containsExactly(CLASS + "// b\n");
    assertThat(taken.notes())
        .containsExactly(IntakeMessages.newestTaken("b.zip", List.of("a.zip", "b.zip")));
  }

  @Test
  void of_two_archives_none_is_taken_where_somebody_wants_to_be_asked() throws IOException {
    twoAttempts();

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(
            () ->
                new Intake(MiniCourse.course(), SeveralArchives.ASK)
                    .take(root, Optional.of("counter")))
        .matches(Rejection::isPackaging)
        .satisfies(
            it ->
                assertThat(it.problems())
                    .containsExactly(IntakeMessages.severalArchives(List.of("a.zip", "b.zip"))));
  }

  @Test
  void archives_of_two_folders_are_never_guessed_from() throws IOException {
    write("ann/a.zip", Archives.make("a.zip", Archives.of(MINE, CLASS)));
    write("bob/a.zip", Archives.make("a.zip", Archives.of(MINE, CLASS)));

    refusesPackaging(root, IntakeMessages.severalArchives(List.of("ann/a.zip", "bob/a.zip")));
  }

  @Test
  void sources_win_over_an_archive_beside_them_and_a_note_says_so() throws IOException {
    write(MINE, CLASS.getBytes(UTF_8));
    write("old.zip", Archives.make("a.zip", Archives.of(MINE, CLASS)));

    assertThat(take(root).notes())
        .containsExactly(IntakeMessages.archivesPassedOver(List.of("old.zip")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.rar", "a.zip"})
  void a_rar_is_named_whatever_it_is_called(String name) throws IOException {
    Path file = write(name, "Rar!\u001a\u0007\u0001\u0000".getBytes(ISO_8859_1));

    refusesPackaging(file, IntakeMessages.rar(file.toString()));
    refusesPackaging(root, IntakeMessages.rar(root + "!" + name));
  }

  @Test
  void a_password_is_named() throws IOException {
    byte[] zip = Archives.encrypted(Archives.make("a.zip", Archives.of(MINE, CLASS)));
    Path file = write("a.zip", zip);

    refusesPackaging(file, IntakeMessages.encrypted(file.toString()));
  }

  @Test
  void what_cannot_be_read_beside_something_that_can_is_a_note() throws IOException {
    write("a.rar", "Rar!\u001a\u0007\u0001\u0000".getBytes(ISO_8859_1));
    write("b.zip", Archives.make("b.zip", Archives.of(MINE, CLASS)));

    assertThat(take(root).notes())
        .containsExactly(IntakeMessages.notTaken(IntakeMessages.rar(root + "!a.rar")));
  }

  @Test
  void names_in_the_letters_of_old_tools_are_read() throws IOException {
    String name = "Lösung/" + MINE.replace("Mine", "Schlüssel");
    String text = CLASS.replace("Mine", "Schlüssel");
    Map<String, byte[]> files = Archives.of(name, text);

    for (Charset names : List.of(Charset.forName("IBM437"), UTF_8)) {
      Path file = write("a.zip", Archives.zip(files, names, false));

      assertThat(take(file).sources()).extracting(SourceFile::path).containsExactly(name);
    }
  }

  @Test
  void a_name_whose_dots_were_taken_off_fits_its_class_again() throws IOException {
    String name = Normalizer.normalize(MINE.replace("Mine", "Schlüssel"), Normalizer.Form.NFD);
    String text = CLASS.replace("class Mine", "public class Schlüssel");
    Path file = write("a.zip", Archives.make("a.zip", Archives.of(name, text)));

    assertThat(take(file).sources())
        .extracting(SourceFile::fileName)
        .containsExactly("Schlüssel.java");
  }

  @Test
  void what_systems_and_editors_leave_is_passed_over() throws IOException {
    Map<String, byte[]> files = new TreeMap<>(Archives.of(MINE, CLASS));
    for (String name :
        List.of(
            "src/main/java/katas/counter/._Mine.java",
            "src/main/java/katas/counter/~Mine.java",
            "__MACOSX/" + MINE,
            ".idea/Icon\r.java",
            ".DS_Store",
            "Icon\r",
            "target/" + MINE,
            "report.pdf",
            "report.docx",
            "src/main/java/katas/counter/Mine.java~")) {
      files.put(name, new byte[] {0, 5, 22, 7});
    }

    assertThat(take(write("a.zip", Archives.make("a.zip", files))).sources())
        .extracting(SourceFile::path)
        .containsExactly(MINE);
    assertThat(take(root.resolve("a.zip")).notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "doejane_4711_12345_Mine.java, public class Mine",
    "Mine (1).java, public final class Mine",
    "Mine-2.java, /* class X { */ public record Mine() implements Runnable",
  })
  void loose_files_of_a_learning_system_are_named_after_their_class(String name, String head)
      throws IOException {
    write(name, ("package katas.counter;\n" + head + " {}").getBytes(UTF_8));
    write("essay.pdf", new byte[5]);

    Submission taken = take(root);

    assertThat(taken.sources()).extracting(SourceFile::place).containsExactly(PLACE);
    assertThat(taken.notes()).containsExactly(IntakeMessages.renamed(name, "Mine.java"));
  }

  @Test
  void a_single_source_is_a_submission() throws IOException {
    assertThat(places(write("Mine.java", CLASS.getBytes(UTF_8)))).containsExactly(PLACE);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "UTF-16, UTF-16BE",
    "ISO-8859-1, ISO-8859-1"
  })
  void an_encoding_that_can_only_be_one_is_read(String written, String told) throws IOException {
    String text = CLASS + "// Größe";
    write(MINE, text.getBytes(Charset.forName(written)));

    assertThat(take(root).sources()).extracting(SourceFile::text).containsExactly(text);
    assertThat(take(root).notes())
        .containsExactly(IntakeMessages.readAs(MINE, Charset.forName(told)));
  }

  @Test
  void a_mark_of_utf_16_is_no_letter() throws IOException {
    write(MINE, ("\uFEFF" + CLASS).getBytes(UTF_16LE));

    assertThat(take(root).sources()).extracting(SourceFile::text).containsExactly(CLASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d'Arc Jeanne.zip",
        "Doe, Jane.zip",
        "solution (1).zip",
        "emoji 🎓 Zoë.zip",
        "intellij, the \"best\".zip",
        "=cmd().zip",
        "<b>bold<b>.zip",
        "-leading dash.zip",
        ".leading dot.zip",
        "trailing..zip",
        "#1.zip",
        "[brackets] {and} $more.zip",
      })
  void any_name_will_do(String name) throws IOException {
    for (String each :
        List.of(name, Normalizer.normalize(name, Normalizer.Form.NFD), "x".repeat(200) + ".zip")) {
      assertThat(places(write(each, Archives.make("a.zip", Archives.of(MINE, CLASS)))))
          .as(each)
          .containsExactly(PLACE);
    }
  }

  @Test
  void only_what_is_the_learners_counts() throws IOException {
    for (int i = 0; i <= SubmittedFiles.MAX_FILES; i++) {
      write("katas/other/src/main/java/katas/other/C" + i + ".java", CLASS.getBytes(UTF_8));
      write("src/test/java/katas/counter/T" + i + ".java", CLASS.getBytes(UTF_8));
    }
    write(MINE, CLASS.getBytes(UTF_8));

    assertThat(places(root)).containsExactly(PLACE);
    assertThat(take(root).notes()).hasSizeLessThan(25);
  }

  @Test
  void what_is_no_ordinary_file_is_the_graders_fault_and_never_opened() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "mkfifo is not installed");
    Path fifo = root.resolve(MINE);
    Files.createDirectories(fifo.getParent());
    new ProcessBuilder("/usr/bin/mkfifo", fifo.toString()).start().waitFor();

    for (Path path : List.of(root, fifo, Path.of("/dev/zero"))) {
      assertThatExceptionOfType(Rejection.class)
          .isThrownBy(() -> take(path))
          .matches(it -> it.outcome() == GradingOutcome.GRADER_FAULT && !it.isPackaging())
          .satisfies(it -> assertThat(it.problems().get(0)).contains("is no ordinary file"));
    }
  }

  @Test
  void what_this_machine_cannot_read_is_the_graders_fault() {
    assertThat(SubmissionReader.fault(root, new AccessDeniedException("x/A.java")))
        .matches(it -> it.outcome() == GradingOutcome.GRADER_FAULT)
        .hasMessageContaining("x/A.java cannot be read (permission denied)");
    assertThat(SubmissionReader.fault(root, new NoSuchFileException("x/A.java")))
        .hasMessageContaining("x/A.java cannot be read (it is gone)");
  }

  private void twoAttempts() throws IOException {
    Path a = write("a.zip", Archives.make("a.zip", Archives.of(MINE, CLASS)));
    write("b.zip", Archives.make("b.zip", Archives.of(MINE, CLASS + "// b\n")));
    Files.setLastModifiedTime(a, FileTime.fromMillis(1_000_000));
  }

  private void refusesPackaging(Path path, String problem) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> take(path))
        .matches(Rejection::isPackaging)
        .satisfies(it -> assertThat(it.problems()).containsExactly(problem));
  }

  private static List<String> places(Path path) {
    return take(path).sources().stream().map(SourceFile::place).toList();
  }

  private static Submission take(Path path) {
    return new Intake(MiniCourse.course()).take(path, Optional.of("counter"));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }
}
