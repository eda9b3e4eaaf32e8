package grader.compile;

import grader.course.Brief;
import grader.course.ExamSettings;
import grader.course.Kata;
import grader.course.TestCase;
import grader.course.TestPlan;
import grader.course.TestSelection;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The given side of a kata, compiled once: contract, building blocks and tests, untouched by any
 * submission.
 *
 * @param blocks folder with the building blocks that a submission may use
 * @param contract folder with the classes of the contract
 * @param tests folder with the classes and the data of the public and hidden tests
 * @param libraries jars that a submission may use
 * @param testLibraries jars that the tests use beyond the usual ones
 * @param required what the tests call in a submission
 * @param addedExam what an instructor adds to the exam; empty when that is nothing
 */
public record CompiledKata(
    Kata kata,
    Brief brief,
    TestPlan testPlan,
    ExamSettings settings,
    Path blocks,
    Path contract,
    Path tests,
    List<Path> libraries,
    List<Path> testLibraries,
    List<Signature> required,
    Optional<AddedExamVersion> addedExam) {
  /**
   * Which tests were added.
   *
   * @param fingerprint a hash of them, the same wherever they are kept
   * @param tests how many there are
   */
  public record AddedExamVersion(String fingerprint, int tests) {}

  /** The same with the selected tests only, which are then the denominator of the score. */
  public CompiledKata only(TestSelection selection) {
    return with(selection.of(testPlan));
  }

  /** The same with the tests that are wanted only. */
  public CompiledKata only(Predicate<TestCase> wanted) {
    List<TestCase> tests = testPlan.tests().stream().filter(wanted).toList();
    return with(new TestPlan(tests, testPlan.misnamed()));
  }

  private CompiledKata with(TestPlan selected) {
    return new CompiledKata(
        kata,
        brief,
        selected,
        settings,
        blocks,
        contract,
        tests,
        libraries,
        testLibraries,
        required,
        addedExam);
  }

  /**
   * The same with other tests, which are then the denominator.
   *
   * @param otherTests folder with their classes
   * @param more jars that they use beyond those of the usual tests
   */
  CompiledKata with(TestPlan otherInventory, Path otherTests, List<Path> more) {
    return new CompiledKata(
        kata,
        brief,
        otherInventory,
        settings,
        blocks,
        contract,
        otherTests,
        libraries,
        Stream.concat(testLibraries.stream(), more.stream()).toList(),
        required,
        addedExam);
  }

  /** Where what was found out about this version of the kata may be kept, until it is cleaned. */
  public Path cache() {
    return Objects.requireNonNull(tests.getParent());
  }
}
