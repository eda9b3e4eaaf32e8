package grader.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import grader.Grader;
import grader.course.Course;
import grader.course.Kata;
import grader.enginelauncher.EngineServers;
import grader.run.WorkerRunner;
import grader.sandbox.SandboxRequirement;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What {@code kata verify --engine real --sample} proves, proved by the build under the profile
 * {@code engines}: one test a kata, named after it.
 */
@EnabledIfSystemProperty(named = "kata.engines", matches = "true")
class KatasOnEnginesTest {
  private static final Course COURSE = new Course(Path.of(".."));
  private static final Map<String, Supplier<List<CheckResult>>> BEGUN = new LinkedHashMap<>();
  private static EngineServers servers;
  private static EngineVerifier verifier;

  @BeforeAll
  static void beginWithAllKatas() {
    servers = EngineServers.of(COURSE.root(), List.of());
    WorkerRunner runner = WorkerRunner.create(SandboxRequirement.STRONGEST);
    Grader grader = new Grader(COURSE, runner, Optional.of(servers));
    verifier = new EngineVerifier(grader, false);
    COURSE.katas().stream()
        .filter(Kata::hasEngineTests)
        .forEach(kata -> BEGUN.put(kata.id(), verifier.begin(kata)));
  }

  @AfterAll
  static void end() {
    verifier.close();
    servers.close();
  }

  @TestFactory
  Stream<DynamicTest> every_kata_keeps_its_promises_on_real_engines() {
    return BEGUN.entrySet().stream()
        .map(
            begun ->
                dynamicTest(
                    begun.getKey(),
                    () ->
                        assertThat(begun.getValue().get())
                            .hasSize(4)
                            .allMatch(CheckResult::holds, "holds")));
  }

  @Test
  void every_kata_on_engines_has_tests_there() {
    List<String> stated =
        COURSE.katas().stream()
            .filter(kata -> !kata.settings().engines().isEmpty())
            .map(Kata::id)
            .toList();

    assertThat(BEGUN.keySet()).containsExactlyElementsOf(stated);
  }
}
