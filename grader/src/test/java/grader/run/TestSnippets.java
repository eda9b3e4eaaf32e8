package grader.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import grader.sandbox.SandboxKind;
import grader.sandbox.SandboxRequirement;
import grader.sandbox.SandboxSelector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Test classes written as text, compiled and run: the shortest way to a hostile submission. */
final class TestSnippets {
  static final ResourceLimits LIMITS = new ResourceLimits(Duration.ofSeconds(60), 64, 100_000, 64);

  private static final int LONGEST_SECONDS = 100;

  private static final String HEAD =
      """
      package exam.snippet;
      import java.io.*; import java.net.*; import java.nio.file.*; import java.util.*;
      import java.util.concurrent.*; import java.util.stream.*; import java.time.*;
      import org.junit.jupiter.api.*; import org.junit.jupiter.params.*;
      import org.junit.jupiter.params.provider.*;
      import static org.assertj.core.api.Assertions.*;
      class Snippet {
      """;

  private static final WorkerRunner RUNNER = WorkerRunner.create(SandboxRequirement.STRONGEST);
  private static final Map<SandboxKind, Optional<WorkerRunner>> RUNNERS = new ConcurrentHashMap<>();

  private TestSnippets() {}

  static WorkerRunner runner() {
    return RUNNER;
  }

  /** A runner with this sandbox; skips the test where this machine does not have it. */
  static WorkerRunner runner(SandboxKind kind) {
    Optional<WorkerRunner> runner =
        RUNNERS.computeIfAbsent(kind, it -> SandboxSelector.tried(it).map(WorkerRunner::in));
    assumeTrue(runner.isPresent(), "this machine has no sandbox " + kind.word());
    return runner.orElseThrow();
  }

  /** Runs the body of a class {@code Snippet}; its methods named in {@code tests} are expected. */
  static RunOutcome run(Path folder, ResourceLimits limits, String body, String... tests) {
    return run(RUNNER, folder, limits, body, tests);
  }

  /** The same by another runner. */
  static RunOutcome run(
      Runner runner, Path folder, ResourceLimits limits, String body, String... tests) {
    compile(folder, HEAD + body + "\n}\n");
    return runner.run(request(folder, limits, tests));
  }

  /**
   * Runs tests of which the second does not end. The limit of wall time doubles from a second until
   * the first has passed, since a busy machine takes longer to get as far.
   */
  static RunOutcome runUntilStuck(Path folder, String body, String... tests) {
    int seconds = 1;
    RunOutcome outcome;
    do {
      outcome =
          run(
              folder,
              new ResourceLimits(Duration.ofSeconds(seconds), 64, 100_000, 64),
              body,
              tests);
      seconds *= 2;
    } while (outcome.results().get(0).status() != TestStatus.PASSED && seconds < LONGEST_SECONDS);
    return outcome;
  }

  static RunRequest request(Path folder, ResourceLimits limits, String... tests) {
    List<ExpectedTest> expected = new ArrayList<>();
    for (String test : tests) {
      expected.add(new ExpectedTest("exam.snippet.Snippet", test));
    }
    return new RunRequest(List.of(), List.of(folder), expected, limits);
  }

  private static void compile(Path folder, String source) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///exam/snippet/Snippet.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> options =
        List.of("-d", folder.toString(), "-proc:none", "--release", "17", "-Xlint:none", "-nowarn");
    if (!compiler.getTask(null, null, null, options, null, List.of(file)).call()) {
      throw new AssertionError("the snippet does not compile: " + source);
    }
  }

  /** The statuses in order, such as {@code PASSED FAILED}. */
  static String statuses(RunOutcome outcome) {
    return String.join(
        " ", outcome.results().stream().map(result -> result.status().name()).toList());
  }

  /** The failure of the test at {@code place}. */
  static Failure failure(RunOutcome outcome, int place) {
    return outcome.results().get(place).failure().orElseThrow();
  }
}
