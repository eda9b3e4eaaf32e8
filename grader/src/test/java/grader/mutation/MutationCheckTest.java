package grader.mutation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationCheckTest {
  private static final String SURVIVOR = mutation("false", "SURVIVED", "lambda$page$0");

  @TempDir Path exam;
  @TempDir Path solution;

  @BeforeEach
  void a_solution_has_sources() throws IOException {
    Files.createDirectories(solution.resolve("src/main/java"));
  }

  @Test
  void nineteen_of_twenty_are_enough_and_the_survivor_is_named() throws IOException {
    report(killed(19) + SURVIVOR);

    assertThat(holds()).isTrue();
    assertThat(output())
        .isEqualTo(
            """
            survives: Pages.page, MathMutator, line 7: replaced + with - (SURVIVED)
            mutants killed: 19 of 20, 95.0%; required: 95%; equivalent: 0
            """);
  }

  @Test
  void eighteen_of_nineteen_are_not() throws IOException {
    report(killed(18) + mutation("false", "NO_COVERAGE", "page"));

    assertThat(holds()).isFalse();
    assertThat(output()).contains("(NO_COVERAGE)", "mutants killed: 18 of 19, 94.7%");
  }

  @Test
  void an_equivalent_mutant_does_not_count_and_is_not_named() throws IOException {
    report(killed(1) + SURVIVOR + SURVIVOR);
    list("Pages,page,MathMutator,2,\"first, and last\" are the same here");

    assertThat(holds()).isTrue();
    assertThat(output())
        .isEqualTo("mutants killed: 1 of 1, 100.0%; required: 95%; equivalent: 2\n");
  }

  @Test
  void a_line_covers_no_more_mutants_than_it_counts() throws IOException {
    report(killed(1) + SURVIVOR + SURVIVOR);
    list("Pages,page,MathMutator,1,the sum is not used");

    assertThat(holds()).isFalse();
    assertThat(output()).contains("survives: Pages.page", "1 of 2, 50.0%", "equivalent: 1");
  }

  @Test
  void a_line_without_its_mutant_fails() throws IOException {
    report(killed(1) + SURVIVOR);
    list("Pages,page,MathMutator,1,the sum is not used\nPages,gone,MathMutator,1,old");

    assertThat(holds()).isFalse();
    assertThat(output())
        .contains("listed in equivalent-mutants.csv, but killed or gone: 1 of Pages.gone");
  }

  @Test
  void a_line_without_a_reason_is_refused() throws IOException {
    report(killed(1));
    list("Pages,page,MathMutator,1, ");

    assertThatThrownBy(this::holds).hasMessageContaining("equivalent-mutants.csv:2");
  }

  @Test
  void a_list_without_its_heading_is_refused() throws IOException {
    report(killed(1));
    Files.writeString(exam.resolve(MutationCheck.LIST), "Pages,page,MathMutator,1,old\n");

    assertThatThrownBy(this::holds).hasMessageContaining("equivalent-mutants.csv:1");
  }

  @Test
  void a_report_without_mutants_or_no_report_proves_nothing() throws IOException {
    assertThatThrownBy(this::holds).isInstanceOf(IOException.class);
    report("");

    assertThat(holds()).isFalse();
  }

  @Test
  void the_file_runs_alone_as_the_build_runs_it() throws Exception {
    report(killed(1) + SURVIVOR);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/main/java/grader/mutation/MutationCheck.java",
                solution.toString(),
                exam.toString())
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .startsWith("survives: Pages.page");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void a_module_without_sources_has_no_mutants() throws IOException {
    Files.delete(solution.resolve("src/main/java"));

    assertThat(holds()).isTrue();
    assertThat(output()).isEmpty();
  }

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private boolean holds() throws IOException {
    return MutationCheck.check(solution, exam, new PrintStream(written, true, UTF_8));
  }

  private String output() {
    return written.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private void list(String lines) throws IOException {
    Files.writeString(exam.resolve(MutationCheck.LIST), MutationCheck.HEADER + "\n" + lines + "\n");
  }

  private void report(String mutations) throws IOException {
    Path file = solution.resolve(MutationCheck.REPORT);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<mutations>" + mutations + "</mutations>");
  }

  private static String killed(int count) {
    return mutation("true", "KILLED", "read").repeat(count);
  }

  private static String mutation(String detected, String status, String method) {
    return """
    <mutation detected='%s' status='%s'>
      <mutatedClass>katas.feed.Pages</mutatedClass>
      <mutatedMethod>%s</mutatedMethod>
      <lineNumber>7</lineNumber>
      <mutator>org.pitest.mutationtest.engine.gregor.mutators.MathMutator</mutator>
      <description>replaced + with -</description>
    </mutation>
    """
        .formatted(detected, status, method);
  }
}
