package grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.course.Course;
import grader.course.CourseMessages;
import grader.course.Kata;
import grader.intake.Intake;
import grader.intake.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which kata a class has done, asked of the course of this repository. */
class ClassKataTest {
  private static final Course COURSE = new Course(Path.of("..").toAbsolutePath().normalize());

  @TempDir Path folder;

  @Test
  void a_kata_that_fits_nobody_is_said_once_and_before_anything_is_graded() throws IOException {
    handIn("ann", "search");
    handIn("bob", "search");
    handIn("cleo", "chat");

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> kata(Optional.of("booking")))
        .withMessage(BatchMessages.otherKata("booking", 3, "search", 2));
    assertThat(kata(Optional.of("chat"))).isEqualTo("chat");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> kata(Optional.of("book")))
        .withMessage(
            CourseMessages.unknownKata("book", COURSE.katas().stream().map(Kata::id).toList()));
  }

  @Test
  void most_of_the_class_tell_the_kata_and_not_who_comes_first() throws IOException {
    handIn("ann", "chat");
    handIn("bob", "search");
    handIn("cleo", "search");
    Files.createDirectory(folder.resolve("dan"));

    assertThat(kata(Optional.empty())).isEqualTo("search");
  }

  private String kata(Optional<String> named) {
    Roster roster = Roster.ofFolder(folder, List.of(), Optional.empty());
    return ClassKata.of(COURSE, new Intake(COURSE), named, roster).id();
  }

  private void handIn(String student, String kata) throws IOException {
    Path place = folder.resolve(student).resolve("src/main/java/katas").resolve(kata);
    Files.createDirectories(place);
    Files.writeString(place.resolve("Own.java"), "package katas." + kata + ";\nclass Own {}\n");
  }
}
