package grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all briefs have in common, so that whoever knows one finds everything in the others. */
class BriefsOfTheCourseTest {
  private static final List<String> HEADINGS =
      List.of(
          "In one sentence",
          "Story",
          "Contract",
          "Rules",
          "Limits",
          "Run it",
          "Read more",
          "Teach it");

  static Stream<Kata> katas() {
    return new Course(Path.of("..")).katas().stream();
  }

  @ParameterizedTest
  @MethodSource("katas")
  void a_brief_has_the_eight_headings_in_order(Kata kata) throws IOException {
    try (Stream<String> lines = Files.lines(kata.folder().resolve("README.md"))) {
      assertThat(lines.filter(line -> line.startsWith("## ")).map(line -> line.substring(3)))
          .containsExactlyElementsOf(HEADINGS);
    }
  }

  @ParameterizedTest
  @MethodSource("katas")
  void an_interviewer_has_six_to_eight_questions_of_a_line_or_two(Kata kata) {
    List<String> questions = kata.brief().questions();

    assertThat(questions).hasSizeBetween(6, 8).doesNotHaveDuplicates();
    assertThat(questions).allMatch(question -> question.length() <= 200);
    assertThat(questions).allMatch(question -> question.contains("?") || question.endsWith("."));
  }
}
