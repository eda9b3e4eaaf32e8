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
import katas.planted.Breaches;
import katas.planted.Honest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what breaks it, and says where and why. */
class DesignRulesTest {
  static Stream<Arguments> breaches() {
    return Stream.of(
        state(Breaches.Counter.class, "static field count, which is not final"),
        state(Breaches.Lock.class, "static field LOCK, whose type java.lang.Object can change"),
        state(Breaches.Atomic.class, "static field NEXT, whose type java.util.concurrent.atomic."),
        state(Breaches.Cache.class, "static java.util.HashMap in Cache"),
        state(
            Breaches.SharedCache.class, "static java.util.concurrent.ConcurrentHashMap in Shared"),
        state(
            Breaches.SynchronizedCache.class, "static java.util.Collections in SynchronizedCache"),
        state(Breaches.Registry.class, "static field INSTANCE, whose type katas.planted.Bre"),
        state(Breaches.Singleton.class, "field of an enum count, which is not final"),
        state(Breaches.Remembered.class, "static field LAST, whose type java.lang.ThreadLocal can"),
        arguments(
            DesignRules.NO_STATIC_LOCK,
            Breaches.ClassLock.class,
            "static synchronized enter",
            Reasons.STATIC_LOCK),
        threads(Breaches.Starter.class, "new java.lang.Thread"),
        threads(Breaches.Pool.class, "java.util.concurrent.Executors.newCachedThreadPool"),
        threads(Breaches.Future.class, "java.util.concurrent.CompletableFuture.supplyAsync"),
        threads(Breaches.Parallel.class, "java.util.List.parallelStream"),
        waits(Breaches.Sleeper.class, "java.lang.Thread.sleep"),
        waits(Breaches.Poller.class, "java.util.concurrent.BlockingQueue.poll"),
        waits(Breaches.Waiter.class, "java.lang.Object.wait"),
        clock(Breaches.Now.class, "java.time.Instant.now"),
        clock(Breaches.Millis.class, "java.lang.System.currentTimeMillis"),
        random(Breaches.Dice.class, "java.lang.Math.random"),
        random(Breaches.Unseeded.class, "new java.util.Random"),
        random(Breaches.OfTheThread.class, "java.util.concurrent.ThreadLocalRandom.current"),
        random(Breaches.Names.class, "java.util.UUID.randomUUID"),
        arguments(
            DesignRules.NO_FILES,
            Breaches.Reader.class,
            "java.nio.file.Files.readString",
            Reasons.FILES),
        arguments(
            DesignRules.NO_NETWORK, Breaches.Dialler.class, "new java.net.Socket", Reasons.NETWORK),
        arguments(
            DesignRules.NO_PROCESSES,
            Breaches.Shell.class,
            "new java.lang.ProcessBuilder",
            Reasons.PROCESSES),
        arguments(
            DesignRules.NO_REFLECTION,
            Breaches.Mirror.class,
            "java.lang.Class.getDeclaredFields",
            Reasons.REFLECTION),
        arguments(
            DesignRules.NO_SETTINGS,
            Breaches.Listener.class,
            "java.lang.System.in",
            Reasons.SETTINGS),
        arguments(
            DesignRules.NO_TEST_KIT,
            Breaches.Simulated.class,
            "katas.blocks.simulation.Simulation.store",
            Reasons.TESTS_ONLY),
        arguments(
            DesignRules.onlyPackage("katas.booking"),
            Honest.class,
            "package katas.planted",
            Reasons.OTHER_PACKAGE));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void a_breach_is_told_with_its_place_and_reason(
      ArchRule rule, Class<?> breach, String what, String reason) {
    JavaClasses classes = new ClassFileImporter().importClasses(breach);

    assertThatThrownBy(() -> rule.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(reason)
        .message()
        .containsPattern("\n(Breaches|Honest)\\.java(:\\d+)? uses " + Pattern.quote(what));
  }

  static Stream<ArchRule> rules() {
    return Stream.concat(
        breaches().map(each -> (ArchRule) each.get()[0]).filter(rule -> !isOfPackage(rule)),
        Stream.of(DesignRules.onlyPackage("katas.planted")));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void an_honest_class_breaks_no_rule(ArchRule rule) {
    JavaClasses classes =
        new ClassFileImporter()
            .importPackagesOf(Honest.class)
            .that(nameStartingWith(Honest.class.getName()));

    assertThat(classes).hasSizeGreaterThan(2);
    assertThatCode(() -> rule.check(classes)).doesNotThrowAnyException();
  }

  @Test
  void network_types_of_a_brief_are_permitted_one_by_one() {
    JavaClasses classes = new ClassFileImporter().importClasses(Breaches.Dialler.class);

    assertThatCode(() -> DesignRules.noNetworkBut("java.net.Socket").check(classes))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> DesignRules.noNetworkBut("java.net.URI").check(classes))
        .hasMessageContaining(Reasons.NETWORK);
  }

  @Test
  void of_two_classes_of_one_name_the_one_that_runs_is_read(@TempDir Path work) throws Exception {
    Path solution = copy(work.resolve("solution"), Honest.class);
    Path starter = copy(copy(work.resolve("starter"), Honest.class), Breaches.class);
    Path tests = copy(work.resolve("of-tests"), Breaches.Now.class);
    URL[] path = {url(tests), url(solution), url(starter)};
    try (URLClassLoader loader = new URLClassLoader(path, null)) {
      JavaClasses classes =
          DesignRules.classesBeside(loader.loadClass(Breaches.Now.class.getName()));

      assertThat(classes)
          .extracting(JavaClass::getName)
          .doesNotContain(Breaches.Now.class.getName());
      assertThat(classes.get(Honest.class.getName()).getSource().orElseThrow().getUri())
          .isEqualTo(file(solution, Honest.class).toUri());
      assertThat(classes.get(Breaches.class.getName()).getSource().orElseThrow().getUri())
          .isEqualTo(file(starter, Breaches.class).toUri());
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

  private static Arguments state(Class<?> breach, String what) {
    return arguments(DesignRules.NO_STATIC_STATE, breach, what, Reasons.STATIC_STATE);
  }

  private static Arguments threads(Class<?> breach, String what) {
    return arguments(DesignRules.NO_THREADS, breach, what, Reasons.THREADS);
  }

  private static Arguments waits(Class<?> breach, String what) {
    return arguments(DesignRules.NO_TIMED_WAITS, breach, what, Reasons.WAIT);
  }

  private static Arguments clock(Class<?> breach, String what) {
    return arguments(DesignRules.NO_SYSTEM_CLOCK, breach, what, Reasons.CLOCK);
  }

  private static Arguments random(Class<?> breach, String what) {
    return arguments(DesignRules.NO_UNSEEDED_RANDOMNESS, breach, what, Reasons.RANDOM);
  }
}
