package katas.blocks.simulation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.conformance.Harness;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Asks Lincheck whether concurrent calls of a block have only results that some order of single
 * calls has. Scenarios are few and small, since the checker watches every access to memory, also
 * those of the texts that the blocks write for traces.
 *
 * @param verdict what the checker said
 * @param trace how it came to that, or why it did not
 */
record Linearizable(Verdict verdict, String trace) {
  private static final int INTERLEAVINGS = 50;

  /** What the checker may say. */
  enum Verdict {
    YES,
    NO,
    /** It hung or ran out of time, which is no fault of what it checks. */
    UNDECIDED
  }

  /**
   * Checks a class with Lincheck's operations.
   *
   * @param operations has a public constructor without parameters
   * @param specification the same operations, simple and for one thread
   * @param scenarios what is called, for example {@code "insert: update delete | read"}: insert
   *     first, then the other two threads at once
   */
  static Linearizable check(Class<?> operations, Class<?> specification, String... scenarios) {
    ModelCheckingOptions options =
        new ModelCheckingOptions()
            .iterations(0)
            .invocationsPerIteration(INTERLEAVINGS)
            .minimizeFailedScenario(false)
            .sequentialSpecification(specification);
    for (String scenario : scenarios) {
      options.addCustomScenario(scenario(operations, scenario));
    }
    try {
      options.check(operations);
      return new Linearizable(Verdict.YES, "");
    } catch (LincheckAssertionError e) {
      String trace = String.valueOf(e.getMessage());
      boolean wrong = trace.contains("= Invalid execution results =");
      return new Linearizable(wrong ? Verdict.NO : Verdict.UNDECIDED, trace);
    }
  }

  private static ExecutionScenario scenario(Class<?> operations, String text) {
    String[] parts = text.split(":");
    List<List<Actor>> threads = new ArrayList<>();
    for (String thread : parts[1].split("\\|")) {
      threads.add(calls(operations, thread));
    }
    return new ExecutionScenario(calls(operations, parts[0]), threads, List.of(), null);
  }

  private static List<Actor> calls(Class<?> operations, String names) {
    List<Actor> calls = new ArrayList<>();
    for (String name : names.strip().split(" +")) {
      if (!name.isEmpty()) {
        calls.add(new Actor(method(operations, name), List.of()));
      }
    }
    return calls;
  }

  private static Method method(Class<?> operations, String name) {
    try {
      return operations.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("no operation is called " + name, e);
    }
  }

  /**
   * Fails when the answer is no, and leaves it to another check when there is none.
   *
   * @param fallback a check that needs no checker; it passes or throws
   */
  void orElseDecide(Harness.Action fallback) throws Exception {
    if (verdict == Verdict.NO) {
      throw new AssertionError(trace);
    }
    if (verdict == Verdict.UNDECIDED) {
      fallback.run();
    }
  }
}
