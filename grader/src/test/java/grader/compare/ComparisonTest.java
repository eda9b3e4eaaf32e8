package grader.compare;

import static org.assertj.core.api.Assertions.assertThat;

import grader.MiniCourse;
import grader.compare.DiffRow.Kind;
import grader.compare.FileDifference.State;
import grader.course.Course;
import grader.course.Kata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  @TempDir private Path root;
  private Kata kata;

  @BeforeEach
  void copy() throws IOException {
    MiniCourse.copyTame(root);
    kata = new Course(root).kata("counter").orElseThrow();
  }

  @Test
  void a_solution_is_the_same_as_itself() throws IOException {
    MiniCourse.copyTree(
        root.resolve("solutions/counter/src/main"), kata.folder().resolve("src/main"));

    Comparison comparison = Comparison.of(kata, Comparison.REFERENCE);

    assertThat(comparison.files())
        .hasSize(2)
        .allMatch(file -> file.state() == State.SAME && file.rows().isEmpty());
    assertThat(ComparisonText.unified(comparison))
        .isEqualTo("\nequal: katas/counter/Estimates.java, katas/counter/VisitCounter.java\n");
  }

  @Test
  void files_on_one_side_are_told() throws IOException {
    Files.writeString(kata.starterRoot().resolve("katas/counter/Mine.java"), "class Mine {}\n");
    Files.delete(kata.starterRoot().resolve("katas/counter/Estimates.java"));

    Comparison comparison = Comparison.of(kata, Comparison.REFERENCE);

    assertThat(comparison.files().stream().map(FileDifference::state))
        .containsExactly(State.DIFFERENT, State.YOURS, State.THEIRS);
    assertThat(ComparisonText.unified(comparison))
        .contains(
            "\nkatas/counter/Estimates.java: only in the reference\n  + package katas.counter;\n")
        .contains("\nkatas/counter/Mine.java: only yours\n  - class Mine {}\n");
  }

  @Test
  void an_alternative_lies_over_the_reference() {
    Comparison comparison = Comparison.of(kata, "concurrent-map");

    assertThat(Comparison.names(kata)).containsExactly("reference", "concurrent-map");
    assertThat(comparison.files()).hasSize(2);
    assertThat(ComparisonText.unified(comparison)).contains("  + ").contains("ConcurrentHashMap");
  }

  @Test
  void rows_stand_beside_each_other_with_three_lines_around() {
    List<String> yours = lines("a", 10);
    List<String> theirs = new ArrayList<>(yours);
    theirs.set(5, "other");
    theirs.add(6, "more");

    assertThat(SideBySideDiff.of(yours, theirs))
        .containsExactly(
            DiffRow.gap(2),
            new DiffRow(Kind.SAME, 3, "a2", 3, "a2"),
            new DiffRow(Kind.SAME, 4, "a3", 4, "a3"),
            new DiffRow(Kind.SAME, 5, "a4", 5, "a4"),
            new DiffRow(Kind.CHANGED, 6, "a5", 6, "other"),
            new DiffRow(Kind.THEIRS, 0, "", 7, "more"),
            new DiffRow(Kind.SAME, 7, "a6", 8, "a6"),
            new DiffRow(Kind.SAME, 8, "a7", 9, "a7"),
            new DiffRow(Kind.SAME, 9, "a8", 10, "a8"),
            new DiffRow(Kind.SAME, 10, "a9", 11, "a9"));
    assertThat(SideBySideDiff.of(theirs, yours))
        .contains(new DiffRow(Kind.YOURS, 7, "more", 0, ""));
    assertThat(SideBySideDiff.of(yours, yours)).isEmpty();
  }

  @Test
  void beside_each_other_everything_fits_and_says_by_a_mark_what_it_is() {
    FileDifference file =
        new FileDifference(
            "A.java",
            State.DIFFERENT,
            SideBySideDiff.of(List.of("x".repeat(90), "b"), List.of("y")));
    Comparison comparison = new Comparison("counter", "reference", List.of(file));

    String text = ComparisonText.sideBySide(comparison, 80);

    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    assertThat(text).contains("~ |    1 y\n").contains("   2 b").endsWith(" <\n");
    assertThat(ComparisonText.unified(comparison))
        .endsWith("\n  - " + "x".repeat(90) + "\n  - b\n  + y\n");
  }

  @Test
  void no_line_can_command_a_terminal() {
    List<DiffRow> rows = SideBySideDiff.of(List.of("\u001b[31mred\u0007\u202e"), List.of());

    assertThat(rows.get(0).yours()).matches("[\\x20-\\x7e]*").contains("red");
    assertThat(SideBySideDiff.of(List.of("\tx"), List.of()).get(0).yours()).isEqualTo("    x");
  }

  private static List<String> lines(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }
}
