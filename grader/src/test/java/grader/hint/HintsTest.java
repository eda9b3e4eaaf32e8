package grader.hint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.course.Course;
import grader.course.CourseException;
import grader.course.Kata;
import grader.course.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HintsTest {
  private static final Course COURSE = new Course(Path.of(".."));
  private static final int SHORTEST_CODE = 25;

  static Stream<Kata> katas() {
    return COURSE.katas().stream();
  }

  @ParameterizedTest
  @MethodSource("katas")
  void every_rule_has_every_step_and_no_line_of_a_hidden_test(Kata kata) throws IOException {
    Hints hints = new Hints(kata);
    List<String> shown = new ArrayList<>();
    for (Rule rule : kata.brief().rules()) {
      for (int number = 1; number <= HintStep.LAST; number++) {
        List<String> lines = hints.step(rule, number).lines();
        assertThat(lines).as("%s, step %d", rule.id(), number).isNotEmpty();
        assertThat(String.join("", lines)).hasSizeGreaterThan(10);
        shown.addAll(lines);
      }
      assertThat(hints.step(rule, 1).lines().get(0)).startsWith("rule " + rule.id() + ": ");
      assertThat(hints.step(rule, HintStep.LAST).lines().get(0))
          .startsWith("solutions/" + kata.id() + "/");
    }

    String all = String.join("\n", shown);
    assertThat(codeOfHiddenTests(kata)).isNotEmpty().noneMatch(all::contains);
  }

  @ParameterizedTest
  @MethodSource("katas")
  void no_place_is_named_for_a_rule_that_the_brief_does_not_have(Kata kata) throws IOException {
    Properties places = new Properties();
    try (var in = Files.newBufferedReader(kata.solution().resolve("rules.properties"))) {
      places.load(in);
    }

    assertThat(kata.brief().rules().stream().map(rule -> rule.id().toString()))
        .containsAll(places.stringPropertyNames());
  }

  @Test
  void a_place_that_is_not_there_is_the_authors_fault(@TempDir Path root) throws IOException {
    Path solution = root.resolve("solutions/counter");
    Files.createDirectories(root.resolve("katas/counter/src/main/java"));
    Files.createDirectories(solution.resolve("src/main/java"));
    Files.writeString(
        root.resolve("katas/counter/README.md"), "# C\n## Rules\n- **1.1** One.\n- **1.2** Two.\n");
    Files.writeString(solution.resolve("rules.properties"), "1.1=Gone\n");
    Kata kata = new Course(root).kata("counter").orElseThrow();
    List<Rule> rules = kata.brief().rules();

    assertThatThrownBy(() -> new Hints(kata).step(rules.get(0), HintStep.LAST))
        .isInstanceOf(CourseException.class)
        .hasMessage(HintMessages.noSuchPlace("counter", "Gone"));
    assertThatThrownBy(() -> new Hints(kata).step(rules.get(1), HintStep.LAST))
        .isInstanceOf(CourseException.class)
        .hasMessage(HintMessages.noPlaceOfRule("counter", rules.get(1).id()));
  }

  @Test
  void comments_become_plain_paragraphs() {
    JavaComments comments =
        JavaComments.of(
            """
            package p;
            /** Not this one. */
            /**
             * Holds {@code seats} for {@link Buyer#name}, 1 &lt; 2.
             *
             * <p>Costs <i>n</i>.
             *
             * @param n how many
             */
            final class Holds {
              /*
               * Invariant: one holder,
               * always.
               */
              int n; // rule 4.5: the same key
              // Rule 4.1: read again,
              // then write.
              void hold() {}
              /** How many. */
              public int count(int rule14_1) { return 14.1; }
            }
            """);

    assertThat(comments.ofType("Holds"))
        .containsExactly(
            "Holds seats for Buyer#name, 1 < 2.",
            "Costs n.",
            "n: how many",
            "Invariant: one holder, always.");
    assertThat(comments.citing("4.1")).containsExactly("Rule 4.1: read again, then write.");
    assertThat(comments.citing("4.5")).containsExactly("rule 4.5: the same key");
    assertThat(comments.ofMember("count")).containsExactly("How many.");
    assertThat(comments.lineOf("Holds")).isEqualTo(10);
  }

  private static List<String> codeOfHiddenTests(Kata kata) throws IOException {
    try (Stream<Path> files = Files.walk(kata.exam().resolve("hidden/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(
              file -> {
                try {
                  return Files.readAllLines(file).stream();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              })
          .map(String::strip)
          .filter(line -> line.endsWith(";") && line.length() >= SHORTEST_CODE)
          .toList();
    }
  }
}
