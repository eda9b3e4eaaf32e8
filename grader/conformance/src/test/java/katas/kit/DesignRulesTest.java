package katas.kit;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import katas.planted.Compliant;
import katas.planted.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what breaks it, and says where and why. */
class DesignRulesTest {
  static Stream<Arguments> violations() {
    return Stream.of(
        state(Violations.Counter.class, "static field count, which is not final"),
        state(Violations.Lock.class, "static field LOCK, whose type java.lang.Object can change"),
        state(
            Violations.Atomic.class, "static field NEXT, whose type java.util.concurrent.atomic."),
        state(Violations.Cache.class, "static java.util.HashMap in Cache"),
        state(
            Violations.SharedCache.class,
            "static java.util.concurrent.ConcurrentHashMap in Shared"),
        state(
            Violations.SynchronizedCache.class,
            "static java.util.Collections in SynchronizedCache"),
        state(Violations.Registry.class, "static field INSTANCE, whose type katas.planted.Viol"),
        state(Violations.Singleton.class, "field of an enum count, which is not final"),
        state(
            Violations.Remembered.class, "static field LAST, whose type java.lang.ThreadLocal can"),
        arguments(
            DesignRules.NO_STATIC_LOCK,
            Violations.ClassLock.class,
            "static synchronized enter",
            DenialReasons.STATIC_LOCK),
        threads(Violations.Starter.class, "new java.lang.Thread"),
        threads(Violations.Pool.class, "java.util.concurrent.Executors.newCachedThreadPool"),
        threads(Violations.Future.class, "java.util.concurrent.CompletableFuture.supplyAsync"),
        threads(Violations.Parallel.class, "java.util.List.parallelStream"),
        waits(Violations.Sleeper.class, "java.lang.Thread.sleep"),
        waits(Violations.Poller.class, "java.util.concurrent.BlockingQueue.poll"),
        waits(Violations.Waiter.class, "java.lang.Object.wait"),
        clock(Violations.Now.class, "java.time.Instant.now"),
        clock(Violations.Millis.class, "java.lang.System.currentTimeMillis"),
        random(Violations.Dice.class, "java.lang.Math.random"),
        random(Violations.Unseeded.class, "new java.util.Random"),
        random(Violations.OfTheThread.class, "java.util.concurrent.ThreadLocalRandom.current"),
        random(Violations.Names.class, "java.util.UUID.randomUUID"),
        arguments(
            DesignRules.NO_FILES,
            Violations.Reader.class,
            "java.nio.file.Files.readString",
            DenialReasons.FILES),
        arguments(
            DesignRules.NO_NETWORK,
            Violations.Dialler.class,
            "new java.net.Socket",
            DenialReasons.NETWORK),
        arguments(
            DesignRules.NO_PROCESSES,
            Violations.Shell.class,
            "new java.lang.ProcessBuilder",
            DenialReasons.PROCESSES),
        arguments(
            DesignRules.NO_REFLECTION,
            Violations.Mirror.class,
            "java.lang.Class.getDeclaredFields",
            DenialReasons.REFLECTION),
        arguments(
            DesignRules.NO_SETTINGS,
            Violations.Listener.class,
            "java.lang.System.in",
            DenialReasons.SETTINGS),
        arguments(
            DesignRules.NO_TEST_KIT,
            Violations.Simulated.class,
            "katas.blocks.simulation.Simulation.store",
            DenialReasons.TESTS_ONLY),
        arguments(
            DesignRules.onlyPackage("katas.booking"),
            Compliant.class,
            "package katas.planted",
            DenialReasons.OTHER_PACKAGE));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void a_violation_is_told_with_its_place_and_reason(
      ArchRule rule, Class<?> violation, String what, String reason) {
    JavaClasses classes = new ClassFileImporter().importClasses(violation);

    assertThatThrownBy(() -> rule.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(reason)
        .message()
        .containsPattern("\n(Violations|Compliant)\\.java(:\\d+)? uses " + Pattern.quote(what));
  }

  static Stream<ArchRule> rules() {
    return Stream.concat(
        violations().map(each -> (ArchRule) each.get()[0]).filter(rule -> !isOfPackage(rule)),
        Stream.of(DesignRules.onlyPackage("katas.planted")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void an_honest_class_breaks_no_rule(ArchRule rule) {
    JavaClasses classes =
        new ClassFileImporter()
            .importPackagesOf(Compliant.class)
            .that(nameStartingWith(Compliant.class.getName()));

    assertThat(classes).hasSizeGreaterThan(2);
    assertThatCode(() -> rule.check(classes)).doesNotThrowAnyException();
  }

  @Test
  void network_types_of_a_brief_are_permitted_one_by_one() {
    JavaClasses classes = new ClassFileImporter().importClasses(Violations.Dialler.class);

    assertThatCode(() -> DesignRules.noNetworkBut("java.net.Socket").check(classes))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> DesignRules.noNetworkBut("java.net.URI").check(classes))
        .hasMessageContaining(DenialReasons.NETWORK);
  }

  @Test
  void of_two_classes_of_one_name_the_one_that_runs_is_read(@TempDir Path work) throws Exception {
    Path solution = copy(work.resolve("solution"), Compliant.class);
    Path starter = copy(copy(work.resolve("starter"), Compliant.class), Violations.class);
    Path tests = copy(work.resolve("of-tests"), Violations.Now.class);
    URL[] path = {url(tests), url(solution), url(starter)};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      JavaClasses classes =
          DesignRules.classesBeside(loader.loadClass(Violations.Now.class.getName()));

      assertThat(classes)
          .extracting(JavaClass::getName)
          .doesNotContain(Violations.Now.class.getName());
      assertThat(classes.get(Compliant.class.getName()).getSource().orElseThrow().getUri())
          .isEqualTo(file(solution, Compliant.class).toUri());
      assertThat(classes.get(Violations.class.getName()).getSource().orElseThrow().getUri())
          .isEqualTo(file(starter, Violations.class).toUri());
    }
  }

  private static Path copy(Path folder, Class<?> type) throws IOException {
    Path file = file(folder, type);
    Files.createDirectories(file.getParent());
    try (InputStream bytes = type.getResourceAsStream(file.getFileName().toString())) {
      Files.copy(bytes, file);
    }
    return folder;
  }

  private static Path file(Path folder, Class<?> type) {
    return folder.resolve(type.getName().replace('.', '/') + ".class");
  }

  private static URL url(Path folder) throws IOException {
    return folder.toUri().toURL();
  }

  private static boolean isOfPackage(ArchRule rule) {
    return rule.getDescription().contains("outside of");
  }

  private static Arguments state(Class<?> violation, String what) {
    return arguments(DesignRules.NO_STATIC_STATE, violation, what, DenialReasons.STATIC_STATE);
  }

  private static Arguments threads(Class<?> violation, String what) {
    return arguments(DesignRules.NO_THREADS, violation, what, DenialReasons.THREADS);
  }

  private static Arguments waits(Class<?> violation, String what) {
    return arguments(DesignRules.NO_TIMED_WAITS, violation, what, DenialReasons.WAIT);
  }

  private static Arguments clock(Class<?> violation, String what) {
    return arguments(DesignRules.NO_SYSTEM_CLOCK, violation, what, DenialReasons.CLOCK);
  }

  private static Arguments random(Class<?> violation, String what) {
    return arguments(DesignRules.NO_UNSEEDED_RANDOMNESS, violation, what, DenialReasons.RANDOM);
  }
}
