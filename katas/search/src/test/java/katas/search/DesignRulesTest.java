package katas.search;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
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

  static Stream<ArchRule> limits() {
    return DesignRules.of("katas.search");
  }

  @ParameterizedTest
  @MethodSource("limits")
  @DesignRule
  void every_class_keeps_the_limits_of_the_brief(ArchRule limit) {
    limit.check(CLASSES);
  }
}
