package grader.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import grader.course.Course;
import grader.course.Kata;
import grader.intake.Intake;
import grader.intake.SourceFile;
import grader.intake.Submission;
import grader.intake.UsageException;
import grader.report.JsonEmitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares true solutions of this course, and copies of them in disguise. */
class SimilarityTest {
  private static final Course COURSE = Course.around(Path.of("").toAbsolutePath()).orElseThrow();
  private static final Kata KATA = COURSE.kata("url-shortener").orElseThrow();
  private static final Intake INTAKE = new Intake(COURSE);
  private static final Submission REFERENCE = named("ann", INTAKE.takeReference(KATA));

  @Test
  void a_copy_with_other_names_and_comments_is_told_first() throws IOException {
    Submission starter = named("dan", INTAKE.take(KATA.folder(), Optional.of(KATA.id())));

    List<SimilarPair> pairs =
        Similarity.pairs(KATA, List.of(starter, disguised("bob", REFERENCE), REFERENCE), 1);

    assertThat(pairs)
        .first()
        .extracting(SimilarPair::first, SimilarPair::second)
        .containsExactly("ann", "bob");
    assertThat(pairs.get(0).percent()).isGreaterThan(90);
  }

  @Test
  void two_who_hand_in_the_starter_are_not_alike() throws IOException {
    Submission starter = INTAKE.take(KATA.folder(), Optional.of(KATA.id()));

    assertThat(Similarity.pairs(KATA, List.of(named("a", starter), named("b", starter)), 1))
        .isEmpty();
  }

  @Test
  void what_does_not_compile_is_left_out_and_costs_nobody_a_result() throws IOException {
    List<SourceFile> broken = new ArrayList<>(REFERENCE.sources());
    broken.set(0, new SourceFile("A.java", KATA.packageName(), "A.java", "class {"));
    Submission cleo = new Submission("cleo", KATA, broken, List.of());

    assertThat(Similarity.pairs(KATA, List.of(REFERENCE, disguised("bob", REFERENCE), cleo), 1))
        .singleElement()
        .extracting(SimilarPair::first, SimilarPair::second)
        .containsExactly("ann", "bob");
  }

  @Test
  void one_alone_and_a_high_bound_give_no_pairs() throws IOException {
    assertThat(Similarity.pairs(KATA, List.of(REFERENCE), 1)).isEmpty();
    assertThat(Similarity.pairs(KATA, List.of(REFERENCE, named("bob", REFERENCE)), 101)).isEmpty();
  }

  @Test
  void pairs_are_read_as_they_were_written_and_anything_else_is_refused(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("similar.json");
    List<SimilarPair> pairs = List.of(new SimilarPair("ann", "bob", 93));
    Files.writeString(file, JsonEmitter.emit(pairs));

    assertThat(SimilarPairsJson.read(file)).isEqualTo(pairs);
    for (String other : List.of("", "{}", "[{\"first\":\"ann\"}]", "[null]")) {
      Files.writeString(file, other);
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> SimilarPairsJson.read(file))
          .withMessageStartingWith(SimilarityMessages.noPairs(file, ""));
    }
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> SimilarPairsJson.read(folder.resolve("missing")))
        .withMessageContaining("cannot be read");
  }

  private static Submission named(String name, Submission submission) {
    return new Submission(name, submission.kata(), submission.sources(), submission.notes());
  }

  private static Submission disguised(String name, Submission original) {
    List<SourceFile> sources =
        original.sources().stream()
            .map(
                source ->
                    new SourceFile(
                        source.path(),
                        source.packageName(),
                        source.fileName(),
                        source
                            .text()
                            .replaceAll("\\b(key|link|url|now|alias)\\b", "my$1")
                            .replaceAll("(?m)^(\\s*)//.*$", "$1// all mine")))
            .toList();
    return new Submission(name, original.kata(), sources, List.of());
  }
}
