package grader.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.MiniCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final String CLASS = "package katas.counter;\n\nclass Mine {}\n";
  private static final String MINE = "src/main/java/katas/counter/Mine.java";

  private final Intake intake = new Intake(MiniCourse.course());
  @TempDir private Path root;

  @Test
  void takes_sources_of_the_kata_and_tells_it_from_their_package() throws IOException {
    write(MINE, CLASS);
    write("pom.xml", "<project/>");

    Submission submission = take();

    assertThat(submission.kata().id()).isEqualTo("counter");
    assertThat(submission.sources())
        .containsExactly(new SourceFile(MINE, "katas.counter", "Mine.java", CLASS));
    assertThat(submission.notes()).isEmpty();
  }

  @Test
  void takes_a_zip_with_a_folder_of_its_own() throws IOException {
    Path zip = zip("my work/" + MINE, CLASS);

    assertThat(take(zip).sources().get(0).place()).isEqualTo("katas/counter/Mine.java");
  }

  @Test
  void takes_loose_files_by_their_package_declaration() throws IOException {
    write("Mine.java", "/* package wrong; */ // package wrong;\n" + CLASS);

    assertThat(take().sources().get(0).place()).isEqualTo("katas/counter/Mine.java");
  }

  @Test
  void takes_a_byte_order_mark_and_other_line_ends() throws IOException {
    write(MINE, "\uFEFF" + CLASS.replace("\n", "\r\n"));

    assertThat(take().sources().get(0).text()).isEqualTo(CLASS.replace("\n", "\r\n"));
  }

  @Test
  void leaves_out_what_is_given_or_foreign_and_says_so() throws IOException {
    write(MINE, CLASS);
    write(
        "src/main/java/katas/counter/Counter.java", "package katas.counter; interface Counter {}");
    write("src/main/java/com/me/Other.java", "package com.me; class Other {}");
    write("src/test/java/katas/counter/MineTest.java", "package katas.counter; class MineTest {}");
    write("pom.xml", "<project/>");
    Files.createSymbolicLink(root.resolve("link"), root.resolve("pom.xml"));

    assertThat(take().sources()).extracting(SourceFile::fileName).containsExactly("Mine.java");
    assertThat(take().notes())
        .containsExactlyInAnyOrder(
            IntakeMessages.contractEdited("src/main/java/katas/counter/Counter.java"),
            IntakeMessages.otherPackage("src/main/java/com/me/Other.java", "katas.counter"),
            IntakeMessages.extraTest("src/test/java/katas/counter/MineTest.java"),
            IntakeMessages.linkLeftOut("link"));
  }

  @Test
  void a_link_to_a_source_is_not_followed() throws IOException {
    write(MINE, CLASS);
    Path secret = Files.writeString(root.resolve("secret"), CLASS);
    Files.createSymbolicLink(root.resolve("src/main/java/katas/counter/Stolen.java"), secret);

    assertThat(take().sources()).hasSize(1);
  }

  @Test
  void refuses_reserved_packages_wherever_they_stand() throws IOException {
    write(MINE, CLASS);
    write("src/main/java/katas/counter/Sneaky.java", "package exam.counter; class Sneaky {}");

    refuses(
        IntakeMessages.reservedPackage(
            "src/main/java/katas/counter/Sneaky.java", "exam.counter", "katas.counter"));
  }

  @Test
  void refuses_a_class_that_comes_twice() throws IOException {
    write("a/" + MINE, CLASS);
    write("b/" + MINE, CLASS);

    refuses(IntakeMessages.duplicate("katas/counter/Mine.java", "a/" + MINE, "b/" + MINE));
  }

  @Test
  void refuses_what_is_not_utf_8() throws IOException {
    write(MINE, CLASS);
    Files.write(root.resolve(MINE), new byte[] {'/', '/', (byte) 0xC3, '('});

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> intake.take(root, Optional.of("counter")))
        .satisfies(
            it -> assertThat(it.problems()).containsExactly(IntakeMessages.encodingNeeded(MINE)));
  }

  @Test
  void a_rejection_says_whether_the_packaging_is_the_reason() throws IOException {
    write(MINE, CLASS);
    Files.write(root.resolve(MINE), new byte[] {'/', '/', (byte) 0xC3, '('});
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> intake.take(root, Optional.of("counter")))
        .matches(Rejection::isPackaging);

    write(MINE, "package exam.counter; class Mine {}");
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> intake.take(root, Optional.of("counter")))
        .matches(it -> !it.isPackaging());
  }

  @Test
  void a_zip_bomb_costs_no_more_than_its_limit() throws IOException {
    Path zip = zip(MINE, "/".repeat(64 << 20));

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> intake.take(zip, Optional.of("counter")))
        .satisfies(
            it ->
                assertThat(it.problems()).containsExactly(IntakeMessages.fileTooLarge(MINE, 1024)));
  }

  @Test
  void refuses_too_many_files() throws IOException {
    for (int i = 0; i <= SubmittedFiles.MAX_FILES; i++) {
      write("src/main/java/katas/counter/C" + i + ".java", "package katas.counter;");
    }

    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(() -> intake.take(root, Optional.of("counter")))
        .satisfies(
            it ->
                assertThat(it.problems())
                    .containsExactly(IntakeMessages.tooManyFiles(SubmittedFiles.MAX_FILES)));
  }

  @Test
  void a_zip_that_names_files_outside_is_wrong_usage() throws IOException {
    for (String name :
        List.of("../evil.java", "/etc/evil.java", "a/../../evil.java", "C:\\e.java")) {
      Path zip = zip(name, CLASS);

      assertThatExceptionOfType(UsageException.class)
          .as(name)
          .isThrownBy(() -> take(zip))
          .withMessage(IntakeMessages.unsafeName(name.replace('\\', '/')));
    }
  }

  @Test
  void what_cannot_be_told_is_wrong_usage() throws IOException {
    write("src/main/java/com/me/Other.java", "package com.me; class Other {}");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(this::take)
        .withMessage(IntakeMessages.kataNotTold(List.of("counter")));
  }

  private void refuses(String problem) {
    assertThatExceptionOfType(Rejection.class)
        .isThrownBy(this::take)
        .satisfies(it -> assertThat(it.problems()).containsExactly(problem));
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

  private Path zip(String name, String text) throws IOException {
    Path zip = root.resolve("work.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry(name));
      out.write(text.getBytes(UTF_8));
    }
    return zip;
  }
}
