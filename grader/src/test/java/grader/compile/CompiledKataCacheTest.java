package grader.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grader.MiniCourse;
import grader.course.Course;
import grader.starter.Starter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between two starts of the grader is used again, and only while nothing changed. */
class CompiledKataCacheTest {
  private static final String CONTRACT = "katas/counter/src/api/java/katas/counter/Counter.java";
  private static final String STARTER = "katas/counter/src/main/java/katas/counter/Estimates.java";
  private static final String HIDDEN =
      "grader/exams/counter/hidden/java/exam/counter/HiddenTest.java";

  @TempDir private Path root;

  @BeforeEach
  void copyTheCourse() throws IOException {
    MiniCourse.copyTame(root);
  }

  @Test
  void what_did_not_change_is_not_compiled_again() {
    Path classes = kept().contract();

    assertThat(kept().contract()).isEqualTo(classes);
  }

  @Test
  void a_changed_contract_is_compiled_again() throws IOException {
    Path before = kept().contract();
    addTo(CONTRACT, "int extra = 1;");

    Path after = kept().contract();

    assertThat(after).isNotEqualTo(before);
    assertThat(after.resolve("katas/counter/Counter.class"))
        .binaryContent()
        .isNotEqualTo(Files.readAllBytes(before.resolve("katas/counter/Counter.class")));
  }

  @Test
  void so_is_everything_when_the_starter_or_a_hidden_test_changed() throws IOException {
    Path first = kept().tests();
    addTo(STARTER, "static final int EXTRA = 1;");
    state(new Starter(new Course(root).kata("counter").orElseThrow()).idInPlace());
    Path second = kept().tests();
    addTo(HIDDEN, "static final int EXTRA = 1;");
    Path third = kept().tests();

    assertThat(first).isNotEqualTo(second);
    assertThat(second).isNotEqualTo(third);
  }

  @Test
  void what_a_learner_writes_over_the_starter_changes_nothing() throws IOException {
    Path first = kept().tests();
    addTo(STARTER, "this does not compile");

    assertThat(kept().tests()).isEqualTo(first);
  }

  private void state(String starter) throws IOException {
    Path settings = root.resolve("grader/exams/counter/exam.properties");
    String text = Files.readString(settings, UTF_8);
    Files.writeString(settings, text.replaceFirst("starter=.*", "starter=" + starter), UTF_8);
  }

  /** As a new start of the grader finds it. */
  private CompiledKata kept() {
    return new SubmissionCompiler().compiledKata(new Course(root).kata("counter").orElseThrow());
  }

  /** Adds a member to the one type of a file. */
  private void addTo(String file, String member) throws IOException {
    Path path = root.resolve(file);
    String text = Files.readString(path, UTF_8);
    int end = text.lastIndexOf('}');
    Files.writeString(path, text.substring(0, end) + member + "\n}\n", UTF_8);
  }
}
