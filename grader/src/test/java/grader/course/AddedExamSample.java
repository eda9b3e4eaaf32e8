package grader.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import grader.MiniCourse;
import grader.patch.PlantedStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/** An exam that adds to the one of the counter: a harder test of rule 2.2 and a bug for it. */
public final class AddedExamSample {
  /** What the added test is called. */
  public static final String TEST = "r2_2_second_reset_is_zero";

  private static final String SOURCE =
      """
      package exam.counter;

      import static exam.counter.Visits.visit;
      import static org.assertj.core.api.Assertions.assertThat;

      import katas.counter.VisitCounter;
      import katas.kit.Hint;
      import katas.kit.Points;
      import org.junit.jupiter.api.Test;

      class AddedTest {
        @Test
        @Points(5)
        @Hint("Reset twice.")
        void r2_2_second_reset_is_zero() {
          VisitCounter counter = new VisitCounter();
          visit(counter, "home", 7);
          counter.reset("home");

          assertThat(counter.reset("home")).as("rule 2.2: a second reset").isZero();
        }
      }
      """;

  private static final String EXPECTED =
      """
      verdict=wrong
      fails=2.2
      because=A reset of 7 visits leaves them.
      """;

  private final Path root;

  /** The exam, in a folder that need not exist. */
  public AddedExamSample(Path root) {
    this.root = root;
    write("counter/hidden/java/exam/counter/AddedTest.java", SOURCE);
    write("counter/submissions/wrong/seven-stays/expect.properties", EXPECTED);
    plant();
  }

  private void plant() {
    Path reference = MiniCourse.counter().solution();
    SortedMap<String, byte[]> files = PlantedStore.read(reference);
    String place = "src/main/java/katas/counter/VisitCounter.java";
    String right = new String(files.get(place), UTF_8);
    String bug =
        right.replace("values.remove(name)", "value(name) == 7 ? 7L : values.remove(name)");
    files.put(place, bug.getBytes(UTF_8));
    Kata kata = course().kata("counter").orElseThrow();
    try {
      PlantedStore.store(kata, kata.plantedSubmissions("wrong/seven-stays"), files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of exams. */
  public Path root() {
    return root;
  }

  /** The course of the counter with this exam. */
  public Course course() {
    return MiniCourse.course().with(root);
  }

  /** Replaces words in the added test. */
  public void edit(String from, String to) {
    write("counter/hidden/java/exam/counter/AddedTest.java", SOURCE.replace(from, to));
  }

  /** Writes a file below the folder of exams. */
  public void write(String file, String text) {
    Path path = root.resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
