package grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import grader.MiniCourse;
import grader.course.Course;
import grader.course.Kata;
import grader.intake.Intake;
import grader.intake.SourceFile;
import grader.intake.Submission;
import grader.storage.FileTrees;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one candidate was sent comes back in many shapes, and the candidate's files are found. */
class HandedBackTest {
  private static final Course COURSE = Course.around(Path.of("").toAbsolutePath()).orElseThrow();
  private static final Kata BOOKING = COURSE.kata("booking").orElseThrow();

  @TempDir Path folder;

  private final Intake intake = new Intake(COURSE);
  private Path pack;

  @BeforeEach
  void export_the_kata() throws IOException {
    pack = folder.resolve("booking for ann");
    Export.toFolder(ExportScope.of(COURSE, BOOKING, false), pack);
  }

  @Test
  void the_zip_as_it_was_sent() throws IOException {
    Path zip = folder.resolve("sent.zip");
    Export.toZip(ExportScope.of(COURSE, BOOKING, false), zip);

    assertThat(take(zip).notes()).singleElement().matches(HandedBackTest::isShared);
  }

  @Test
  void the_whole_folder_with_what_a_build_left() throws IOException {
    Path built = pack.resolve("katas/booking/target/generated-sources");
    Files.writeString(Files.createDirectories(built).resolve("A.java"), "class A {}");

    assertThat(take(pack).notes()).singleElement().matches(HandedBackTest::isShared);
  }

  @Test
  void a_zip_in_a_folder_more_without_the_modules_that_all_katas_use() throws IOException {
    FileTrees.delete(pack.resolve("katas/building-blocks"));
    FileTrees.delete(pack.resolve("katas/test-kit"));

    assertThat(take(zipOf(folder)).notes()).isEmpty();
  }

  @Test
  void a_zip_of_the_kata_alone() throws IOException {
    assertThat(take(zipOf(pack.resolve("katas/booking"))).notes()).isEmpty();
  }

  @Test
  void a_block_that_was_changed_is_not_used() throws IOException {
    Path block =
        pack.resolve("katas/building-blocks/src/main/java/katas/blocks/VersionedTable.java");
    Files.writeString(block, "package katas.blocks; public interface VersionedTable {}");

    assertThat(take(pack).notes()).singleElement().matches(HandedBackTest::isShared);
  }

  @Test
  void all_katas_when_the_kata_is_named() throws IOException {
    Path all = folder.resolve("all");
    Export.toFolder(ExportScope.all(COURSE, false), all);

    assertThat(take(all).notes())
        .singleElement()
        .asString()
        .contains("building blocks and test kit", "other katas");
  }

  @Test
  void the_whole_repository_when_the_kata_is_named() throws IOException {
    Path all = folder.resolve("clone");
    Export.toFolder(ExportScope.all(COURSE, true), all);
    for (String part : List.of("solutions/booking/src", "solutions/chat/src", "grader/src/main")) {
      MiniCourse.copyTree(COURSE.root().resolve(part), all.resolve(part));
    }

    for (Path handedIn : List.of(all, zipOf(all))) {
      assertThat(take(handedIn).notes())
          .singleElement()
          .asString()
          .contains("the course's grader", "the course's solutions", "other katas");
    }
  }

  private static boolean isShared(String note) {
    return note.contains("building blocks and test kit");
  }

  /** Takes it, and finds the starter's files and no others. */
  private Submission take(Path path) {
    Submission submission = intake.take(path, Optional.of("booking"));
    assertThat(submission.sources())
        .extracting(SourceFile::place)
        .containsExactlyInAnyOrderElementsOf(
            BOOKING.starterSources().stream()
                .map(file -> BOOKING.starterRoot().relativize(file).toString())
                .toList());
    return submission;
  }

  private static Path zipOf(Path from) throws IOException {
    Path zip = from.resolveSibling("handed back.zip");
    try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      MiniCourse.copyTree(from, inside.getPath("/"));
    }
    return zip;
  }
}
