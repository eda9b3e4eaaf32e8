package grader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import grader.course.Course;
import grader.course.GradingOutcome;
import grader.course.PlantedSubmission;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code THREATS.md} to what it says: every case has a proof, and the proof exists. */
class ThreatModelTest {
  private static final Pattern CASE =
      Pattern.compile("(?m)^\\| (\\d+) \\| ([^|]+) \\| (\\w+) \\| ([^|]+) \\|$");
  private static final Pattern LAYER =
      Pattern.compile("(?m)^\\| (\\w+) \\| ([^|]+) \\| (\\d+) \\| (\\d+) \\|$");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final Pattern PLANTED = Pattern.compile("`([a-z-]+)/([a-z]+/[\\w-]+)`");
  private static final String ATTACK = "(?!permits_)\\w+";

  /** Test classes that are attacks from their first test to the last. */
  private static final Map<String, List<String>> TRIED_BY =
      Map.of(
          "intake", List.of("intake.IntakeAttackTest"),
          "compile", List.of("compile.CompileAttackTest"),
          "policy",
              List.of(
                  "policy.PolicyAttackTest",
                  "policy.NondeterminismAttackTest",
                  "policy.StaticStateAttackTest",
                  "policy.PolicyTest"),
          "worker",
              List.of("run.HostileTest", "run.WorkerAttackTest", "worker.StaticStateMonitorTest"),
          "sandbox", List.of("run.SandboxTest", "run.SandboxAttackTest"),
          "results", List.of("run.ForgeryTest", "run.TestResultCollectorTest"),
          "report", List.of("report.HostileReportTest", "text.SafeTextTest"),
          "verify", List.of("verify.ConstantAnswersTest"));

  private static final Course COURSE = new Course(Path.of(".."));

  private final String text = read(Path.of("THREATS.md"));

  /** One row of the table of cases. */
  private record Case(int number, String layer, String proof) {}

  @Test
  void every_case_of_the_list_stands_there_once() {
    assertThat(cases())
        .extracting(Case::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 103).boxed().toList());
  }

  @Test
  void every_case_has_a_proof_and_every_proof_exists() throws IOException {
    Map<String, String> sources = testSources();
    List<String> missing = new ArrayList<>();
    for (Case each : cases()) {
      List<MatchResult> tests = TEST.matcher(each.proof()).results().toList();
      List<MatchResult> planted = PLANTED.matcher(each.proof()).results().toList();
      if (tests.isEmpty() && planted.isEmpty()) {
        missing.add(each.number() + " has no proof");
      }
      tests.stream()
          .filter(it -> !sources.getOrDefault(it.group(1), "").contains(" " + it.group(2) + "("))
          .forEach(it -> missing.add(each.number() + " " + it.group()));
      planted.stream()
          .filter(it -> planted(it.group(1), it.group(2)).isEmpty())
          .forEach(it -> missing.add(each.number() + " " + it.group()));
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void the_layers_have_as_many_cases_as_they_say() {
    Map<String, Long> counted =
        cases().stream().collect(Collectors.groupingBy(Case::layer, Collectors.counting()));
    Map<String, Long> stated = new LinkedHashMap<>();
    LAYER.matcher(text).results().forEach(it -> stated.put(it.group(1), number(it, 3)));

    assertThat(stated).isEqualTo(counted);
  }

  @Test
  void as_many_attacks_are_tried_as_they_say_and_eighty_at_least() {
    long all = 0;
    for (MatchResult row : LAYER.matcher(text).results().toList()) {
      all += number(row, 4);
      assertThat(tried(row.group(1))).as(row.group(1)).isGreaterThanOrEqualTo(number(row, 4));
    }
    assertThat(all).isGreaterThanOrEqualTo(80);
    assertThat(text).contains("At least " + all + " attacks");
  }

  private static long tried(String layer) {
    long byTests =
        TRIED_BY.getOrDefault(layer, List.of()).stream().mapToLong(ThreatModelTest::tests).sum();
    Set<GradingOutcome> before =
        Set.of(GradingOutcome.REFUSED, GradingOutcome.DID_NOT_COMPILE, GradingOutcome.POLICY);
    Map<String, GradingOutcome> outcomes =
        Map.of(
            "intake", GradingOutcome.REFUSED,
            "compile", GradingOutcome.DID_NOT_COMPILE,
            "policy", GradingOutcome.POLICY);
    long byPlanted =
        COURSE.katas().stream()
            .flatMap(kata -> kata.plantedSubmissions().stream())
            .flatMap(it -> it.outcome().stream())
            .filter(before::contains)
            .filter(it -> it == outcomes.get(layer))
            .count();
    return byTests + byPlanted;
  }

  /** How often the methods of a test class run, as far as their sources of values tell. */
  private static long tests(String className) {
    try {
      return Stream.of(Class.forName("grader." + className).getDeclaredMethods())
          .filter(method -> method.getName().matches(ATTACK))
          .mapToLong(ThreatModelTest::runs)
          .sum();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long runs(Method method) {
    if (method.isAnnotationPresent(TestFactory.class)) {
      return COURSE.katas().size();
    }
    if (!method.isAnnotationPresent(ParameterizedTest.class)) {
      return method.isAnnotationPresent(Test.class) ? 1 : 0;
    }
    CsvSource rows = method.getAnnotation(CsvSource.class);
    ValueSource values = method.getAnnotation(ValueSource.class);
    return rows != null ? rows.value().length : values != null ? values.strings().length : 1;
  }

  private List<Case> cases() {
    return CASE.matcher(text)
        .results()
        .map(it -> new Case((int) number(it, 1), it.group(3), it.group(4)))
        .toList();
  }

  private static Optional<PlantedSubmission> planted(String kata, String name) {
    return COURSE
        .kata(kata)
        .flatMap(
            it ->
                it.plantedSubmissions().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst());
  }

  private static long number(MatchResult row, int group) {
    return Long.parseLong(row.group(group));
  }

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String root : List.of("conformance/src/test/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .filter(file -> file.toString().endsWith("Test.java"))
            .forEach(
                file ->
                    sources.put(file.getFileName().toString().replace(".java", ""), read(file)));
      }
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
