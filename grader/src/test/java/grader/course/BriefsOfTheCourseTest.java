package grader.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
    List<String> questions = kata.brief().questionTexts();

    assertThat(questions).hasSizeBetween(6, 8).doesNotHaveDuplicates();
    assertThat(questions).allMatch(question -> question.length() <= 200);
    assertThat(questions).allMatch(question -> question.contains("?") || question.endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("katas")
  void a_question_names_rules_of_its_brief_and_every_level_is_asked_about(Kata kata) {
    Brief brief = kata.brief();

    assertThat(brief.questions())
        .allSatisfy(
            question -> {
              assertThat(question.rules()).as(question.text()).isNotEmpty().doesNotHaveDuplicates();
              assertThat(question.rules()).allMatch(rule -> brief.rule(rule).isPresent());
              assertThat(question.text()).doesNotContain("(rule");
            });
    assertThat(Level.values())
        .filteredOn(level -> level.signal().isPresent())
        .allSatisfy(level -> assertThat(brief.questionsOf(level)).as(level.title()).isNotEmpty());
  }

  @Test
  void the_table_of_the_levels_says_the_signals_of_an_interview() throws IOException {
    String table = Files.readString(Path.of("../katas/README.md"));

    assertThat(Level.values())
        .allSatisfy(
            level ->
                assertThat(table)
                    .containsPattern(
                        "\\| %d \\| %s \\| [^|]+ \\| %s ?\\|"
                            .formatted(level.number(), level.title(), level.signal().orElse(""))));
  }
}
