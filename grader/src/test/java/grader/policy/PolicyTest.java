package grader.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Runnable r = () -> System.out.println(\"x\" + this); r.run();",
        "record Pair(int a, String b) {} System.err.println(new Pair(1, \"b\").hashCode());",
        "assert java.util.List.of(1, 2).stream().mapToInt(it -> it).sum() == 3;",
        "switch (java.util.concurrent.TimeUnit.DAYS) { case DAYS -> notify(); default -> {} }",
        "new java.util.concurrent.locks.ReentrantLock().lock();",
        "new java.util.concurrent.ConcurrentHashMap<String, Integer>().merge(\"a\", 1, Integer::sum);",
        "java.time.Instant.now(java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC));",
        "try { java.security.MessageDigest.getInstance(\"SHA-256\"); } catch (Exception e) { throw"
            + " new RuntimeException(e); }",
        "synchronized (this) { Thread.currentThread().interrupt(); notifyAll(); }",
        "int[] copy = new int[2]; System.arraycopy(new int[] {1, 2}, 0, copy, 0, 2); copy.clone();",
        "new java.io.PrintWriter(new java.io.StringWriter()).println(getClass().getSimpleName());",
        "throw new katas.blocks.NotImplementedException();",
      })
  void permits_what_a_solution_needs(String code) {
    assertThatCode(() -> PolicyProbe.check(code)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "System.exit(0); | java.lang.System.exit | PROCESSES",
        "Runnable r = () -> System.exit(0); | java.lang.System.exit | PROCESSES",
        "java.util.function.IntConsumer c = System::exit; | java.lang.System.exit | PROCESSES",
        "new ProcessBuilder(); | new java.lang.ProcessBuilder | PROCESSES",
        "ProcessHandle.current(); | java.lang.ProcessHandle.current | PROCESSES",
        "System.load(\"x\"); | java.lang.System.load | NATIVE",
        "System.getenv(); | java.lang.System.getenv | SETTINGS",
        "System.setOut(null); | java.lang.System.setOut | SETTINGS",
        "System.nanoTime(); | java.lang.System.nanoTime | CLOCK",
        "java.time.Instant.now(); | java.time.Instant.now | CLOCK",
        "java.time.Clock.systemUTC(); | java.time.Clock.systemUTC | CLOCK",
        "new java.util.Date(); | new java.util.Date | CLOCK",
        "new Thread(); | new java.lang.Thread | THREADS",
        "new Thread() {}.start(); | java.lang.Thread.start | THREADS",
        "Thread.getAllStackTraces(); | java.lang.Thread.getAllStackTraces | THREADS",
        "new java.util.Timer(); | new java.util.Timer | THREADS",
        "java.util.List.of().parallelStream(); | java.util.List.parallelStream | THREADS",
        "java.util.concurrent.Executors.newCachedThreadPool(); |"
            + " java.util.concurrent.Executors.newCachedThreadPool | THREADS",
        "java.util.concurrent.CompletableFuture.runAsync(null); |"
            + " java.util.concurrent.CompletableFuture.runAsync | THREADS",
        "Object o = new java.io.File(\"x\"); | new java.io.File | FILES",
        "java.nio.file.Path.of(\"x\"); | java.nio.file.Path.of | FILES",
        "java.net.URI.create(\"x\"); | java.net.URI.create | NETWORK",
        "getClass().getMethods(); | java.lang.Class.getMethods | REFLECTION",
        "getClass().getClassLoader(); | java.lang.Class.getClassLoader | REFLECTION",
        "getClass().getResource(\"x\"); | java.lang.Class.getResource | REFLECTION",
        "java.lang.invoke.MethodHandles.lookup(); | java.lang.invoke.MethodHandles.lookup |"
            + " REFLECTION",
        "java.lang.StackWalker.getInstance(); | java.lang.StackWalker.getInstance | REFLECTION",
        "Object o = java.sql.Connection.class; | java.sql.Connection | NOT_LISTED",
        "java.lang.reflect.Array[] a = null; java.lang.reflect.Array.getLength(a); |"
            + " java.lang.reflect.Array.getLength | REFLECTION",
      })
  void refuses_what_leaves_the_sandbox(String code, String what, DenialReason reason) {
    List<String> problems = PolicyProbe.problems(code);

    assertThat(problems).contains(PolicyMessages.violation("Probe.java", 3, what, reason.words()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "native void call(); | native call | NATIVE",
        "protected void finalize() {} | finalize | FINALIZER",
      })
  void refuses_members_that_the_jvm_calls(String member, String what, DenialReason reason) {
    String source = "package katas.counter;\nclass Probe {\n" + member + "\n}\n";
    List<String> problems = PolicyProbe.problemsOf(source);

    assertThat(problems)
        .singleElement()
        .asString()
        .contains(" uses " + what + ": " + reason.words());
  }
}
