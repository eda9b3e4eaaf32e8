package grader.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import grader.MiniCourse;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions that attack the intake: what they are told, or what is left of them. */
class IntakeAttackTest {
  private static final String CLASS = "package katas.counter;\n\nclass Mine {}\n";
  private static final String PLACE = "src/main/java/katas/counter/";
  private static final String MINE = PLACE + "Mine.java";

  private final Intake intake = new Intake(MiniCourse.course());
  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(strings = {"/*/", "package ", "package\n\n\n", "@a(", "//"})
  void endless_beginnings_are_read_once(String beginning) throws IOException {
    write(MINE, beginning.repeat((1 << 20) / beginning.length()));

    assertThat(take().sources().get(0).place()).isEqualTo("katas/counter/Mine.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\n", "\u001b[2J", "\u007f"})
  void a_zip_with_control_characters_in_names_is_wrong_usage(String control) throws IOException {
    String name = PLACE + "Mi" + control + "ne.java";

    assertThat(misuse(zip(name, CLASS))).isEqualTo(IntakeMessages.unreadableName(name));
  }

  @Test
  void backslashes_between_folders_are_folders() throws IOException {
    Path zip = zip(MINE.replace('/', '\\'), CLASS);

    assertThat(take(zip).sources().get(0).path()).isEqualTo(MINE);
  }

  @Test
  void a_zip_that_names_a_file_twice_is_refused() throws IOException {
    Path zip = zip(MINE, CLASS, PLACE + "Mime.java", CLASS);
    String bytes = new String(Files.readAllBytes(zip), ISO_8859_1);
    Files.write(zip, bytes.replace("Mime", "Mine").getBytes(ISO_8859_1));

    assertThat(refusal(zip)).isEqualTo(IntakeMessages.duplicate(MINE, MINE, MINE));
  }

  @Test
  void names_that_differ_in_case_only_are_refused() throws IOException {
    Path zip = zip(MINE, CLASS, PLACE + "mINE.java", CLASS);

    assertThat(refusal(zip)).isEqualTo(IntakeMessages.sameButForCase(MINE, PLACE + "mINE.java"));
  }

  @Test
  void a_huge_zip_is_refused_before_it_is_opened() throws IOException {
    Path zip = root.resolve("counter.zip");
    try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
      file.setLength(ArchiveBudget.MAX_ARCHIVE_BYTES + 1L);
    }

    assertThat(refusal(zip)).isEqualTo(IntakeMessages.zipTooLarge(20));
  }

  @Test
  void a_zip_that_is_cut_short_is_refused() throws IOException {
    Path zip = zip(MINE, CLASS);
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(refusal(zip)).isEqualTo(IntakeMessages.damaged(zip.toString()));
  }

  @Test
  void more_than_ten_mebibytes_of_sources_are_refused() throws IOException {
    for (int i = 0; i < 11; i++) {
      write(PLACE + "C" + i + ".java", "/".repeat(1 << 20));
    }

    assertThat(refusal(root)).isEqualTo(IntakeMessages.allTooLarge(10));
  }

  @Test
  void nothing_but_sources_is_taken() throws IOException {
    write(MINE, CLASS);
    write("pom.xml", "<project><build/></project>");
    write(PLACE + "Counter.class", "\u00ca\u00fe");
    write("lib/junit.jar", "PK");
    write("inner.zip", "PK");
    write("src/main/resources/META-INF/services/org.junit.platform.engine.TestEngine", "x");
    write("src/main/resources/junit-platform.properties", "junit.jupiter.conditions.deactivate=*");
    write("src/test/java/katas/counter/Level1CoreTest.java", "package katas.counter;");
    write(PLACE + "folder.java/readme.txt", "a folder by the name of a source");
    write("target/generated/" + MINE, CLASS);
    write(".git/" + MINE, CLASS);

    assertThat(take().sources()).extracting(SourceFile::path).containsExactly(MINE);
    assertThat(take().notes())
        .containsExactly(
            IntakeMessages.testEdited("src/test/java/katas/counter/Level1CoreTest.java"),
            IntakeMessages.archivesPassedOver(List.of("inner.zip")));
  }

  @Test
  void a_module_is_left_out_and_a_package_info_is_not() throws IOException {
    write(MINE, CLASS);
    write(PLACE + "module-info.java", "open module x { requires jdk.attach; }");
    write(
        PLACE + "deep/package-info.java", "@Deprecated(since = \"1\") package katas.counter.deep;");

    assertThat(take().sources())
        .extracting(SourceFile::place)
        .containsExactly("katas/counter/deep/package-info.java", "katas/counter/Mine.java");
    assertThat(take().notes()).containsExactly(IntakeMessages.leftOut(PLACE + "module-info.java"));
  }

  @Test
  void long_deep_and_foreign_names_are_names() throws IOException {
    String deep = "d/".repeat(200) + MINE;

    assertThat(take(zip(deep, CLASS)).sources()).hasSize(1);
    assertThat(take(zip(PLACE + "x".repeat(60_000) + ".java", CLASS)).sources()).hasSize(1);
    assertThat(take(zip(PLACE + "Größe漢.java", CLASS)).sources()).hasSize(1);
    assertThat(take(zip(PLACE + "<b>&\u202e`.java", CLASS)).sources()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exam.counter",
        "grader.worker",
        "katas.blocks",
        "katas.kit",
        "org.junit.jupiter.api",
        "java.lang",
        "jdk.internal",
        "sun.misc",
        "javax.tools",
      })
  void a_reserved_package_is_refused(String name) throws IOException {
    write(MINE, CLASS);
    write(PLACE + "Shadow.java", "package " + name + "; class Shadow {}");

    assertThat(refusal(root))
        .isEqualTo(IntakeMessages.reservedPackage(PLACE + "Shadow.java", name, "katas.counter"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.apache.xyz", "org.assertj.core.api", "katas.booking", "katas"})
  void a_package_that_others_trust_is_left_out(String name) throws IOException {
    write(MINE, CLASS);
    write(PLACE + "Trusted.java", "package " + name + "; class Trusted {}");

    assertThat(intake.take(root, Optional.of("counter")).sources()).hasSize(1);
    assertThat(intake.take(root, Optional.of("counter")).notes())
        .containsExactly(IntakeMessages.otherPackage(PLACE + "Trusted.java", "katas.counter"));
  }

  /** In both, and in UTF-8 that was cut, the same bytes would be different letters. */
  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "IBM850", "x-MacRoman"})
  void an_encoding_that_cannot_be_told_is_refused(String charset) throws IOException {
    write(MINE, CLASS);
    Files.write(root.resolve(MINE), (CLASS + "// „Größe“ ÄÖ").getBytes(Charset.forName(charset)));

    assertThat(refusal(root)).isEqualTo(IntakeMessages.encodingNeeded(MINE));
  }

  private String refusal(Path path) {
    Rejection rejection =
        catchThrowableOfType(Rejection.class, () -> intake.take(path, Optional.of("counter")));
    assertThat(rejection.problems()).hasSize(1);
    return rejection.problems().get(0);
  }

  private String misuse(Path path) {
    return String.valueOf(
        catchThrowableOfType(UsageException.class, () -> take(path)).getMessage());
  }

  private Submission take() {
    return take(root);
  }

  private Submission take(Path path) {
    return intake.take(path, Optional.empty());
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A zip of pairs of name and text. */
  private Path zip(String... namesAndTexts) throws IOException {
    Path zip = root.resolve("work.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        out.putNextEntry(new ZipEntry(namesAndTexts[i]));
        out.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return zip;
  }
}
