package grader.worker;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Listens to JUnit while the tests of one class run and reports each at once: a verdict that has
 * been sent cannot be changed by code that runs later.
 *
 * <p>Only a success is a pass. Aborted and skipped are failures here: an exam skips nothing, so it
 * was the submission. A parameterised test passes if all its invocations do and there was one.
 */
final class ResultListener implements TestExecutionListener {
  private final FrameWriter frameWriter;
  private final Map<String, Integer> places;
  private final StaticStateMonitor state;
  private final Set<Integer> ended = new HashSet<>();
  private @Nullable TestIdentifier running;
  private boolean sawInvocation;
  private Optional<Throwable> failure = Optional.empty();
  private @Nullable TestPlan plan;

  /**
   * Listens for some tests.
   *
   * @param places the place in the task of each method of the class
   * @param state the static state that no test may change
   */
  ResultListener(FrameWriter frameWriter, Map<String, Integer> places, StaticStateMonitor state) {
    this.frameWriter = frameWriter;
    this.state = state;
    this.places = new HashMap<>(places);
  }

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    Integer place = place(test);
    if (place != null && running == null) {
      running = test;
      sawInvocation = test.isTest();
      failure = Optional.empty();
      frameWriter.started(place);
      state.begin();
    } else if (running != null && test.isTest()) {
      sawInvocation = true;
    }
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (running == null) {
      failAll(test, new AssertionError("the test was skipped: " + reason));
    } else {
      remember(new AssertionError("an invocation of the test was skipped: " + reason));
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      remember(result.getThrowable().orElseGet(() -> new AssertionError("the test was aborted")));
    }
    if (running == null) {
      failure.ifPresent(thrown -> failAll(test, thrown));
    } else if (running.equals(test)) {
      end(test);
    }
  }

  private void remember(Throwable thrown) {
    if (failure.isEmpty()) {
      failure = Optional.of(thrown);
    }
  }

  private void end(TestIdentifier test) {
    int place = requireNonNull(place(test));
    if (!sawInvocation) {
      remember(new AssertionError("the test had no invocation"));
    }
    AssertionError shared = state.look();
    if (shared != null) {
      remember(shared);
    }
    if (failure.isEmpty()) {
      frameWriter.passed(place);
    } else {
      frameWriter.failed(place, FailureDescriber.describe(failure.get()));
    }
    ended.add(place);
    running = null;
    failure = Optional.empty();
  }

  /** Fails the test whose end JUnit did not report, if there is one. */
  void failRunning() {
    if (running != null) {
      remember(new AssertionError("JUnit could not report the end of the test"));
      end(running);
    }
  }

  /** Fails every test of the class that has not ended. */
  void failRest(Throwable why) {
    remember(why);
    failRunning();
    fail(places.values(), FailureDescriber.describe(why));
  }

  /** Fails what has not ended below {@code above}: its own failure kept it from starting. */
  private void failAll(TestIdentifier above, Throwable why) {
    List<Integer> below = new ArrayList<>();
    for (TestIdentifier test : below(above)) {
      Integer place = place(test);
      if (place != null) {
        below.add(place);
      }
    }
    fail(below, FailureDescriber.describe(why));
    failure = Optional.empty();
  }

  private void fail(Collection<Integer> tests, FailureDescription why) {
    for (int test : tests) {
      if (ended.add(test)) {
        frameWriter.started(test);
        frameWriter.failed(test, why);
      }
    }
  }

  private List<TestIdentifier> below(TestIdentifier above) {
    List<TestIdentifier> all = new ArrayList<>(List.of(above));
    if (plan != null) {
      all.addAll(plan.getDescendants(above));
    }
    return all;
  }

  /** The place of the method that {@code test} stands for; null if it is not an expected one. */
  private @Nullable Integer place(TestIdentifier test) {
    TestSource source = test.getSource().orElse(null);
    return source instanceof MethodSource method ? places.get(method.getMethodName()) : null;
  }
}
