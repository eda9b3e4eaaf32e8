package grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies point one way: a stage knows those before it and none after it. */
class ArchitectureTest {
  private static final List<String> IN_ORDER =
      List.of(
          "grader.disk",
          "grader.text",
          "grader.course",
          "grader.intake",
          "grader.compile",
          "grader.policy",
          "grader.sandbox",
          "grader.run",
          "grader.score",
          "grader.report",
          "grader.report.html",
          "grader.report.form",
          "grader",
          "grader.verify",
          "grader.cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("grader");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void no_stage_knows_a_later_one(int stage) {
    String[] later = IN_ORDER.subList(stage + 1, IN_ORDER.size()).toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(IN_ORDER.get(stage))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"grader.course", "grader.intake", "grader.compile", "grader.policy", "grader.cli"})
  void the_runner_stands_alone(String other) {
    noClasses()
        .that()
        .resideInAPackage("grader.run")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(other)
        .check(CLASSES);
  }
}
