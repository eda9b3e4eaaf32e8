package grader.run;

import static grader.run.TestSnippets.LIMITS;
import static grader.run.TestSnippets.failure;
import static grader.run.TestSnippets.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the worker's own JVM, as if the policy had let all of them through. */
final class WorkerAttackTest {
  @TempDir Path folder;

  private RunOutcome run(String body, String... tests) {
    return TestSnippets.run(folder, LIMITS, body, tests);
  }

  @Test
  void settings_of_the_jvm_change_no_verdict() {
    RunOutcome outcome =
        run(
            """
            @Test void a() { System.setOut(null); System.setErr(null); }
            @Test void b() {
              Locale.setDefault(new Locale("tr"));
              TimeZone.setDefault(new SimpleTimeZone(1, "x"));
              System.setProperty("line.separator", "x");
              System.setProperty("junit.jupiter.conditions.deactivate", "*");
              System.setProperties(new Properties());
            }
            @Test void c() {
              Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
              Thread.currentThread().getThreadGroup().setMaxPriority(1);
              Thread.currentThread().setPriority(1);
              Thread.currentThread().setContextClassLoader(null);
            }
            @Test void d() { fail("no"); }
            @Disabled @Test void e() {}
            @Test void f() {
              assertThatThrownBy(() -> System.load("/x.so")).isInstanceOf(UnsatisfiedLinkError.class);
              assertThatThrownBy(() -> com.sun.tools.attach.VirtualMachine.attach(
                  "" + ProcessHandle.current().pid())).isInstanceOf(IOException.class);
            }
            """,
            "a",
            "b",
            "c",
            "d",
            "e",
            "f");

    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED PASSED PASSED FAILED FAILED PASSED");
    // Newer JDKs warn on their own of the library that could not be loaded.
    assertThat(outcome.output().lines().filter(line -> !line.startsWith("WARNING: ")))
        .allMatch(String::isBlank);
  }

  @Test
  void objects_that_attack_when_tests_look_at_them_fail_their_own_test() {
    RunOutcome outcome =
        run(
            """
            static class Evil extends RuntimeException implements Comparable<Evil> {
              public boolean equals(Object o) { throw new IllegalStateException("equals"); }
              public int hashCode() { throw new IllegalStateException("hashCode"); }
              public int compareTo(Evil o) { throw new IllegalStateException("compareTo"); }
              public String toString() { return toString() + 1; }
              public StackTraceElement[] getStackTrace() { return null; }
            }
            static class Loud { public String toString() { return "\\u001b[2J\\u202e".repeat(99_999); } }
            static class Aborts {
              public String toString() { throw new org.opentest4j.TestAbortedException("x"); }
            }
            @Test void a() { assertThat((Object) new Evil()).isEqualTo("x"); }
            @Test void b() { assertThat(Set.of(new Evil())).isEmpty(); }
            @Test void c() { assertThat(new TreeSet<>(List.of(new Evil()))).isEmpty(); }
            @Test void d() { assertThat((Object) new Evil()).isNull(); }
            @Test void e() { throw new Evil(); }
            @Test void f() { assertThat(new Loud()).isNull(); }
            @Test void g() { assertThat(new Aborts()).isNull(); }
            @Test void h() {
              RuntimeException flood = new RuntimeException("flood");
              for (int i = 0; i < 10_000; i++) flood.addSuppressed(new Error("x".repeat(9)));
              throw flood;
            }
            @Test void i() throws Throwable {
              throw new java.lang.reflect.InvocationTargetException(null, "fake");
            }
            @Test void j() {}
            """,
            "a",
            "b",
            "c",
            "d",
            "e",
            "f",
            "g",
            "h",
            "i",
            "j");

    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(statuses(outcome)).isEqualTo("FAILED ".repeat(9) + "PASSED");
    assertThat(failure(outcome, 4).type()).isEqualTo("exam.snippet.Snippet$Evil");
    assertThat(failure(outcome, 5).message()).doesNotContain("\u001b", "\u202e");
    assertThat(failure(outcome, 7).message()).isEqualTo("flood");
  }

  @Test
  void a_forged_frame_costs_all_results() {
    RunOutcome outcome =
        run(
            """
            @Test void a() {}
            @Test void b() throws Exception {
              java.lang.reflect.Field only = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
              only.setAccessible(true);
              sun.misc.Unsafe unsafe = (sun.misc.Unsafe) only.get(null);
              long place = unsafe.objectFieldOffset(FileDescriptor.class.getDeclaredField("fd"));
              for (int i = 3; i < 64; i++) {
                FileDescriptor guessed = new FileDescriptor();
                unsafe.putInt(guessed, place, i);
                try {
                  new FileOutputStream(guessed).write(new byte[] {0, 0, 0, 42, 1, 1, 1, 1});
                  new FileOutputStream(guessed).write(new byte[38]);
                } catch (IOException notOpen) {
                }
              }
            }
            @Test void c() {}
            """,
            "a",
            "b",
            "c");

    assertThat(outcome).isInstanceOf(RunOutcome.Exited.class);
    assertThat(statuses(outcome)).isEqualTo("FAILED FAILED FAILED");
    assertThat(failure(outcome, 0).type()).isEqualTo("tampered report");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "synchronized (this) { wait(); }",
        "java.util.concurrent.locks.LockSupport.park(); b();",
        "while (true) try { throw new ThreadDeath(); } catch (Throwable t) { } finally { continue; }",
        "class Loops { static { while (Boolean.valueOf(true)) {} } } new Loops();",
        "long n = 0; for (int i = 0; i < 2_000_000_000; i++) for (int j = 0; j < i; j++) n += j;",
        "Thread t = new Thread(() -> { synchronized (String.class) { while (true) {} } }); t.start();"
            + " while (!Thread.holdsLock(this)) synchronized (String.class) { t.join(); }",
      })
  void whatever_does_not_end_is_ended(String statement) {
    RunOutcome outcome =
        TestSnippets.runUntilStuck(
            folder,
            "@Test void a() {} @Test void b() throws Throwable { "
                + statement
                + " } @Test void c() {}",
            "a",
            "b",
            "c");

    assertThat(outcome).isInstanceOf(RunOutcome.TimedOut.class);
    assertThat(statuses(outcome)).isEqualTo("PASSED FAILED NOT_RUN");
    Duration limit = ((RunOutcome.TimedOut) outcome).limit();
    assertThat(failure(outcome, 1)).isEqualTo(RunMessages.timedOut(limit, RunOutcome.Clock.WALL));
  }

  @Test
  void memory_beside_the_heap_is_limited_too() {
    RunOutcome outcome =
        run(
            """
            @Test void a() {
              List<Object> all = new ArrayList<>();
              while (true) all.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
            }
            @Test void b() {}
            """,
            "a",
            "b");

    // JUnit gives a class up after such an error; another class would still have its turn.
    assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
    assertThat(statuses(outcome)).isEqualTo("FAILED FAILED");
    assertThat(failure(outcome, 0).type()).isEqualTo("java.lang.OutOfMemoryError");
  }

  @Test
  void classes_without_end_fill_no_more_than_their_own_space() {
    RunOutcome outcome =
        run(
            """
            static class Loader extends ClassLoader {
              Class<?> define(byte[] code) { return defineClass(null, code, 0, code.length); }
            }
            @Test void a() throws IOException {
              byte[] code = Snippet.class.getResourceAsStream("Snippet.class").readAllBytes();
              List<Object> all = new ArrayList<>();
              while (true) all.add(new Loader().define(code));
            }
            @Test void b() {}
            """,
            "a",
            "b");

    assertThat(outcome).isInstanceOf(RunOutcome.OutOfMemory.class);
    assertThat(statuses(outcome)).isEqualTo("FAILED NOT_RUN");
  }

  @Test
  void the_worker_keeps_nothing_in_static_fields() {
    JavaClasses worker =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("grader.worker");

    assertThat(worker.stream().flatMap(type -> type.getFields().stream()))
        .filteredOn(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL))
        .extracting(JavaField::getRawType)
        .allMatch(type -> type.isPrimitive() || type.getName().equals("java.lang.String"));
  }
}
