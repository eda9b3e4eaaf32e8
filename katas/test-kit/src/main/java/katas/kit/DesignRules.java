package katas.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The limits of every brief as rules of ArchUnit, so that {@code mvn test} says them with the line
 * and the reason before anybody is graded. What passes here may still be refused by the grader,
 * whose policy is a list of what is permitted; what fails here is refused there.
 *
 * <pre>{@code
 * private static final JavaClasses CLASSES = DesignRules.classesBeside(DesignRulesTest.class);
 *
 * static Stream<ArchRule> limits() {
 *   return DesignRules.of("katas.booking");
 * }
 *
 * @ParameterizedTest
 * @MethodSource("limits")
 * @DesignRule
 * void every_class_keeps_the_limits_of_the_brief(ArchRule limit) {
 *   limit.check(CLASSES);
 * }
 * }</pre>
 */
public final class DesignRules {
  /** Static fields are constants. */
  public static final ArchRule NO_STATIC_STATE =
      rule(
          "no class has static state",
          DesignConditions.haveNoStaticState(),
          DenialReasons.STATIC_STATE);

  /** No static method is synchronized. */
  public static final ArchRule NO_STATIC_LOCK =
      rule("no class is a lock", DesignConditions.lockNoClass(), DenialReasons.STATIC_LOCK);

  /** No thread, pool, timer or parallel stream. */
  public static final ArchRule NO_THREADS =
      noUse("no class starts threads", ForbiddenUses::threads, DenialReasons.THREADS);

  /** Neither sleep nor a wait that ends by time. */
  public static final ArchRule NO_TIMED_WAITS =
      noUse("no class sleeps or waits for a time", ForbiddenUses::wait, DenialReasons.WAIT);

  /** Time is that of the clock that a server is given. */
  public static final ArchRule NO_SYSTEM_CLOCK =
      noUse("no class reads the clock of the system", ForbiddenUses::clock, DenialReasons.CLOCK);

  /** Generators have seeds. */
  public static final ArchRule NO_UNSEEDED_RANDOMNESS =
      noUse("no class draws without a seed", ForbiddenUses::random, DenialReasons.RANDOM);

  /** No file. */
  public static final ArchRule NO_FILES =
      noUse("no class opens files", ForbiddenUses::files, DenialReasons.FILES);

  /** No connection, and no type of {@code java.net}. */
  public static final ArchRule NO_NETWORK = noNetworkBut();

  /** No process. */
  public static final ArchRule NO_PROCESSES =
      noUse("no class starts or ends processes", ForbiddenUses::processes, DenialReasons.PROCESSES);

  /** No reflection. */
  public static final ArchRule NO_REFLECTION =
      noUse("no class uses reflection", ForbiddenUses::reflection, DenialReasons.REFLECTION);

  /** Neither properties nor variables nor the input of the JVM. */
  public static final ArchRule NO_SETTINGS =
      noUse("no class reads settings or input", ForbiddenUses::settings, DenialReasons.SETTINGS);

  /** Neither the test kit nor the simulations of building blocks. */
  public static final ArchRule NO_TEST_KIT =
      noUse("no class uses what is for tests", ForbiddenUses::testsOnly, DenialReasons.TESTS_ONLY);

  private DesignRules() {}

  /**
   * The limits of a brief that all katas have.
   *
   * @param packageName the package of the kata, where all classes of a solution stand
   * @param ofNetwork types of {@code java.net} that the brief permits, by their full names
   */
  public static Stream<ArchRule> of(String packageName, String... ofNetwork) {
    return Stream.of(
        NO_STATIC_STATE,
        NO_STATIC_LOCK,
        NO_THREADS,
        NO_TIMED_WAITS,
        NO_SYSTEM_CLOCK,
        NO_UNSEEDED_RANDOMNESS,
        NO_FILES,
        noNetworkBut(ofNetwork),
        NO_PROCESSES,
        NO_REFLECTION,
        NO_SETTINGS,
        NO_TEST_KIT,
        onlyPackage(packageName),
        contractUntouched(packageName));
  }

  /** {@link #NO_NETWORK} for a kata whose brief permits these types, by their full names. */
  public static ArchRule noNetworkBut(String... permitted) {
    Set<String> names = Set.of(permitted);
    return noUse(
        "no class opens connections",
        use -> ForbiddenUses.network(use) && !names.contains(use.owner()),
        DenialReasons.NETWORK);
  }

  /** No class in another package, where it could stand in for a building block. */
  public static ArchRule onlyPackage(String name) {
    return rule(
        "no class is outside of " + name,
        DesignConditions.standIn(name),
        DenialReasons.OTHER_PACKAGE);
  }

  /** No file of the contract has been edited. */
  public static ArchRule contractUntouched(String packageName) {
    return rule(
        "no class of the contract has changed",
        DesignConditions.beAsGiven(packageName),
        DenialReasons.CONTRACT);
  }

  /**
   * The classes of the solution that a test runs on, and of its contract. Costs a read of each, so
   * a test class does it once.
   *
   * @param test a class in the package of the kata; what stands where it does is left out
   */
  public static JavaClasses classesBeside(Class<?> test) {
    return SolutionClasses.beside(test);
  }

  private static ArchRule noUse(String name, Predicate<MemberUse> refused, String reason) {
    return rule(name, DesignConditions.notUse(refused), reason);
  }

  private static ArchRule rule(String name, ArchCondition<JavaClass> condition, String reason) {
    return classes().should(condition).as(name).because(reason);
  }
}
