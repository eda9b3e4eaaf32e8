package grader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies point one way: a stage knows those before it and none after it. */
class ArchitectureTest {
  private static final List<String> IN_ORDER =
      List.of(
          "grader.launch",
          "grader.mutation",
          "grader.storage",
          "grader.text",
          "grader.course",
          "grader.starter",
          "grader.history",
          "grader.patch",
          "grader.intake",
          "grader.compile",
          "grader.policy",
          "grader.sandbox",
          "grader.run",
          "grader.enginelauncher",
          "grader.score",
          "grader.similarity",
          "grader.compare",
          "grader.report",
          "grader.interview",
          "grader.report.html",
          "grader.report.format",
          "grader",
          "grader.practice",
          "grader.hint",
          "grader.session",
          "grader.doctor",
          "grader.bundle",
          "grader.batch",
          "grader.export",
          "grader.verify",
          "grader.cli");

  static IntStream stages() {
    return IntStream.range(0, IN_ORDER.size() - 1);
  }

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("grader");

  @ParameterizedTest
  @MethodSource("stages")
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

  /** Messages stand beside their speakers. */
  @Test
  void each_package_has_at_most_one_class_of_messages_and_they_are_typed() {
    List<JavaClass> messages =
        CLASSES.stream().filter(type -> type.getSimpleName().endsWith("Messages")).toList();

    assertThat(messages)
        .extracting(JavaClass::getPackageName)
        .doesNotHaveDuplicates()
        .doesNotContain("grader.text")
        .contains("grader.intake");
    assertThat(messages.stream().flatMap(type -> type.getMethods().stream()))
        .noneMatch(ArchitectureTest::takesAnything);
  }

  private static boolean takesAnything(JavaMethod message) {
    return message.getRawParameterTypes().stream().anyMatch(it -> it.isEquivalentTo(Object.class));
  }

  /** They run as source files where nothing else is built, and nothing that is built needs them. */
  @ParameterizedTest
  @ValueSource(strings = {"grader.launch", "grader.mutation"})
  void what_runs_as_a_source_file_stands_alone(String alone) {
    classes()
        .that()
        .resideInAPackage(alone)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            alone, "java..", "javax.xml..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify..")
        .andShould()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(alone)
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
