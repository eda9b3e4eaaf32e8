package grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import grader.MiniCourse;
import grader.intake.Intake;
import grader.intake.Rejection;
import grader.intake.SourceFile;
import grader.intake.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Edits sources step by step. After each step the classes, or the errors, must be those of a
 * compilation of everything from nothing.
 */
class IncrementalCompilerTest {
  private final SubmissionCompiler whole = new SubmissionCompiler();
  private final Map<String, String> own = new TreeMap<>();
  private IncrementalCompiler live;

  @BeforeEach
  void begin() throws IOException {
    live = whole.incrementalCompiler(MiniCourse.counter());
    check();
  }

  @AfterEach
  void end() {
    live.close();
  }

  @Test
  void only_what_changed_is_compiled() {
    save("A", "class A { int f() { return 1; } }");
    save("B", "class B { int g() { return new A().f(); } }");

    save("A", "class A { int f() { return h(); } private int h() { return 2; } }");
    assertThat(live.lastCompiled()).containsExactly("katas/counter/A.java");
    save("A", "class A { int f() { return h(); } private int h() { return 2; } }");
    assertThat(live.lastCompiled()).isEmpty();
  }

  @Test
  void a_changed_signature_compiles_what_depends_on_it() {
    save("A", "class A { int f() { return 1; } }");
    save("B", "class B { long g() { return new A().f(); } }");
    save("C", "class C { long h() { return new B().g(); } }");
    save("D", "class D { }");

    save("A", "class A { long f() { return 1; } }");

    assertThat(live.lastCompiled())
        .contains("katas/counter/A.java", "katas/counter/B.java")
        .doesNotContain("katas/counter/D.java");
    save("A", "class A { String f() { return \"\"; } }");
    save("B", "class B { long g() { return new A().f().length(); } }");
  }

  @Test
  void a_constant_that_was_copied_is_copied_again() {
    save("A", "class A { static final int MOST = 3; }");
    save("B", "class B { static final int TWICE = 2 * A.MOST; }");
    save("C", "class C { int f() { return B.TWICE; } }");

    save("A", "class A { static final int MOST = 4; }");
  }

  @Test
  void a_type_that_is_never_named_still_counts() {
    save("Shape", "interface Shape { }");
    save("Box", "class Box implements Shape { }");
    save("Store", "import java.util.List; class Store { List<Box> all() { return List.of(); } }");
    save("User", "class User { Shape f(Store s) { return s.all().get(0); } }");

    save("Box", "class Box { }");
    save("Box", "final class Box implements Shape { }");
  }

  @Test
  void a_new_class_may_take_the_place_of_another() {
    save("User", "import java.util.*; class User { Object f() { return Optional.empty(); } }");
    save("Optional", "class Optional { static String empty() { return null; } }");
    drop("Optional");
    save("Optional", "class Optional { }");
    drop("Optional");
  }

  @Test
  void classes_that_are_gone_are_gone() {
    save("A", "class A { static class In { } } class Beside { }");
    save("B", "class B { A.In f; Beside g; }");
    save("A", "class A { static class In { } }");
    save("A", "class A { } class Beside { }");
    save("B", "class B { Beside g; }");
    drop("A");
    drop("B");
  }

  @Test
  void an_error_stays_until_it_is_mended_wherever_that_is() {
    save("A", "class A { int f() { return 1; } }");
    save("B", "class B { int g() { return new A().f(); } }");
    save("A", "class A { int f(int x) { return x; } }");
    save("A", "class A { int f(int x) { return x }");
    save("B", "class B { int g() { return new A().f(2); } }");
    save("A", "class A { int f(int x) { return x; } }");
    save("A", "class A { int f() { return 7; } }");
    save("A", "class A { int f(int x) { return x; } }");
  }

  @Test
  void the_same_class_in_two_files_is_an_error_in_whichever_comes_second() {
    save("A", "class A { } class Same { }");
    save("B", "class B { } class Same { int other; }");
    save("A", "class A { }");
    save("C", "class C { int f(Same s) { return s.other; } }");
  }

  @Test
  void sealed_records_enums_and_annotations() {
    save(
        "Fate",
        "sealed interface Fate permits Won, Lost { } record Won(int by) implements Fate { }"
            + " record Lost() implements Fate { }");
    save("Use", "class Use { int f(Fate f) { return f instanceof Won w ? w.by() : 0; } }");
    save(
        "Fate",
        "sealed interface Fate permits Won, Lost { } record Won(long by) implements Fate"
            + " { } record Lost() implements Fate { }");
    save("Kind", "enum Kind { A, B }");
    save(
        "Pick",
        "class Pick { int f(Kind k) { switch (k) { case A: return 1; default: return 2; } } }");
    save("Kind", "enum Kind { B, A }");
    save("Kind", "enum Kind { B }");
  }

  @Test
  void a_letter_written_as_a_number_hides_nothing() {
    save("A", "class A { int f() { return 1; } }");
    save("B", "class B { long g() { return new \\u0041().f(); } }");
    save("A", "class A { long f() { return 1; } }");
  }

  private void save(String name, String text) {
    own.put(name, "package katas.counter;\n" + text);
    check();
  }

  private void drop(String name) {
    own.remove(name);
    check();
  }

  private void check() {
    Submission submission = submission();
    Map<String, String> expected = compiled(submission, whole::compile);
    assertThat(compiled(submission, live::compile)).isEqualTo(expected);
  }

  private Submission submission() {
    Submission reference = new Intake(MiniCourse.course()).takeReference(MiniCourse.counter());
    List<SourceFile> sources = new ArrayList<>(reference.sources());
    own.forEach(
        (name, text) ->
            sources.add(new SourceFile(name + ".java", "katas.counter", name + ".java", text)));
    return new Submission("work", reference.kata(), sources, List.of());
  }

  private interface CompileStep {
    CompiledSubmission compile(Submission submission);
  }

  /** Class files with their content, or the errors. */
  private static Map<String, String> compiled(Submission submission, CompileStep how) {
    Map<String, String> found = new TreeMap<>();
    try (CompiledSubmission compiled = how.compile(submission)) {
      for (Path file : ClassFolders.files(compiled.classes())) {
        found.put(
            compiled.classes().relativize(file).toString(),
            Arrays.toString(Files.readAllBytes(file)));
      }
    } catch (Rejection e) {
      found.put("errors", String.join("\n", e.problems()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
