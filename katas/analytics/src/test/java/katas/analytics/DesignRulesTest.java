package katas.analytics;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import katas.blocks.NotImplementedException;
import katas.kit.DesignRule;
import katas.kit.DesignRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The limits of the brief, said before anybody is graded. These pass on the starter; one that fails
 * names the line, and the grader would run no test at all.
 */
class DesignRulesTest {
  private static final JavaClasses CLASSES = DesignRules.classesBeside(DesignRulesTest.class);

  private static final ArchRule OPERATORS_AND_SKETCHES_CALL_NO_BLOCK =
      noClasses()
          .that(
              implement(WindowOperator.class)
                  .or(implement(DistinctSketch.class))
                  .or(implement(HeavyHitters.class)))
          .should()
          .dependOnClassesThat(
              resideInAPackage("katas.blocks..").and(not(type(NotImplementedException.class))))
          .as("no window operator and no sketch calls a block")
          .because("they live in the memory of one process, see WindowOperator");

  static Stream<ArchRule> limits() {
    return Stream.concat(
        DesignRules.of("katas.analytics"), Stream.of(OPERATORS_AND_SKETCHES_CALL_NO_BLOCK));
  }

  @ParameterizedTest
  @MethodSource("limits")
  @DesignRule
  void every_class_keeps_the_limits_of_the_brief(ArchRule limit) {
    limit.check(CLASSES);
  }
}
