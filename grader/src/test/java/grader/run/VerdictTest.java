package grader.run;

import static grader.run.TestSnippets.LIMITS;
import static grader.run.TestSnippets.failure;
import static grader.run.TestSnippets.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JUnit sees is what the parent reports, and nothing but a success passes. */
final class VerdictTest {
  @TempDir Path folder;

  private RunOutcome run(String body, String... tests) {
    return TestSnippets.run(folder, LIMITS, body, tests);
  }

  @Test
  void results_come_in_the_order_of_the_request() {
    RunOutcome outcome =
        run(
            """
            @Test void a() {}
            @Test void b() { assertThat(1 + 1).as("sum").isEqualTo(3); }
            @Test void c() { System.out.println("hello \\u0007 wörld"); }
            """,
            "c",
            "b",
            "a");

    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED FAILED PASSED");
    assertThat(failure(outcome, 1).type()).isEqualTo("org.opentest4j.AssertionFailedError");
    assertThat(failure(outcome, 1).message()).contains("[sum]", "expected: 3", "but was: 2");
    assertThat(failure(outcome, 1).frames())
        .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("b"));
    assertThat(outcome.output()).isEqualTo("hello \\u0007 wörld\n");
  }

  @Test
  void causes_are_told_with_the_failure() {
    RunOutcome outcome =
        run(
            """
            @Test void a() { deeper(); }
            void deeper() {
              throw new IllegalStateException("top", new IOException("\\u001b[31mbelow"));
            }
            """,
            "a");

    assertThat(failure(outcome, 0).message())
        .isEqualTo("top\ncaused by java.io.IOException: \\u001b[31mbelow");
    assertThat(failure(outcome, 0).frames().get(0).getMethodName()).isEqualTo("deeper");
  }

  @Test
  void a_test_that_is_skipped_aborted_or_empty_fails() {
    RunOutcome outcome =
        run(
            """
            @Disabled @Test void a() {}
            @Test void b() { Assumptions.assumeTrue(false); }
            @ParameterizedTest @MethodSource("none") void c(int i) {}
            static Stream<Integer> none() { return Stream.of(); }
            @ParameterizedTest @ValueSource(ints = {1, 2, 3}) void d(int i) {
              assertThat(i).isNotEqualTo(2);
            }
            @ParameterizedTest @ValueSource(ints = {1, 2, 3}) void e(int i) {}
            """,
            "a",
            "b",
            "c",
            "d",
            "e");

    assertThat(statuses(outcome)).isEqualTo("FAILED FAILED FAILED FAILED PASSED");
    assertThat(failure(outcome, 0).message()).contains("skipped");
  }

  @Test
  void a_test_that_does_not_exist_is_not_run() {
    RunOutcome outcome = run("@Test void a() {} void noTest() {}", "a", "noTest", "missing");

    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED NOT_RUN NOT_RUN");
  }

  @Test
  void tests_see_the_properties_of_their_run_and_no_others() {
    RunOutcome usual =
        run("@Test void a() { System.out.print(System.getProperty(\"katas.asked\")); }", "a");
    RunRequest request =
        TestSnippets.request(folder, TestSnippets.LIMITS, "a")
            .withProperties(Map.of("katas.asked", "print"));

    assertThat(usual.output()).isEqualTo("null");
    assertThat(TestSnippets.runner().run(request).output()).isEqualTo("print");
  }

  @Test
  void a_class_that_cannot_be_set_up_fails_each_of_its_tests() {
    RunOutcome outcome =
        run(
            """
            @BeforeAll static void setUp() { throw new IllegalStateException("no set-up"); }
            @Test void a() {}
            @Test void b() {}
            """,
            "a",
            "b");

    assertThat(statuses(outcome)).isEqualTo("FAILED FAILED");
    assertThat(failure(outcome, 1).message()).isEqualTo("no set-up");
  }

  @Test
  void a_static_initialiser_that_throws_fails_the_tests_that_need_it() {
    RunOutcome outcome =
        run(
            """
            static class Broken {
              static int n = Integer.parseInt("x");
              static void use() {}
            }
            @Test void a() { Broken.use(); }
            @Test void b() { Broken.use(); }
            @Test void c() {}
            """,
            "a",
            "b",
            "c");

    assertThat(statuses(outcome)).isEqualTo("FAILED FAILED PASSED");
    assertThat(failure(outcome, 0).type()).isEqualTo("java.lang.ExceptionInInitializerError");
    assertThat(failure(outcome, 0).message()).contains("For input string");
  }

  @Test
  void an_endless_recursion_fails_one_test() {
    RunOutcome outcome =
        run("void f() { f(); } @Test void a() { f(); } @Test void b() {}", "a", "b");

    assertThat(statuses(outcome)).isEqualTo("FAILED PASSED");
    assertThat(failure(outcome, 0).type()).isEqualTo("java.lang.StackOverflowError");
    assertThat(failure(outcome, 0).frames()).hasSize(30);
  }

  @Test
  void a_test_that_leaves_its_thread_interrupted_keeps_its_verdict() {
    RunOutcome outcome =
        run("@Test void a() { Thread.currentThread().interrupt(); } @Test void b() {}", "a", "b");

    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED PASSED");
  }

  @Test
  void mocks_and_standard_input_work_as_documented() {
    RunOutcome outcome =
        run(
            """
            interface Store { String get(String key); }
            @Test void a() {
              Store store = org.mockito.Mockito.mock(Store.class);
              org.mockito.Mockito.when(store.get("k")).thenReturn("v");
              assertThat(store.get("k")).isEqualTo("v");
            }
            @Test void b() throws IOException { assertThat(System.in.read()).isEqualTo(-1); }
            """,
            "a",
            "b");

    assertThat(outcome.results()).allSatisfy(r -> assertThat(r.failure()).isEmpty());
    assertThat(outcome.output()).isEmpty();
  }
}
