package grader.engineadapters;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages know each other one way, and the libraries of an engine stay where it is. */
class EnginesArchitectureTest {
  private static final JavaClasses ENGINES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("grader.engineadapters");

  @Test
  void no_two_packages_know_each_other() {
    slices()
        .matching("grader.engineadapters.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            DescribedPredicate.alwaysTrue(), resideInAPackage("grader.engineadapters.shared"))
        .check(ENGINES);
  }

  @Test
  void what_others_use_names_no_type_of_a_library() {
    noClasses()
        .that()
        .resideInAPackage("grader.engineadapters")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "redis..", "org.postgresql..", "com.zaxxer..", "org.apache..", "kafka..", "java.sql..")
        .check(ENGINES);
  }
}
