package grader.worker;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests with JUnit, one class after the other.
 *
 * <p>JUnit would let a class path add engines, listeners, extensions and settings by files in
 * META-INF or {@code junit-platform.properties}. A submission is on the class path, so all of that
 * is off.
 */
final class TestExecutor {
  private final Launcher launcher =
      LauncherFactory.create(
          LauncherConfig.builder()
              .enableTestEngineAutoRegistration(false)
              .enableLauncherSessionListenerAutoRegistration(false)
              .enableLauncherDiscoveryListenerAutoRegistration(false)
              .enablePostDiscoveryFilterAutoRegistration(false)
              .enableTestExecutionListenerAutoRegistration(false)
              .addTestEngines(new JupiterTestEngine())
              .build());

  /** Runs {@code tests} from the classes that {@code loader} finds and reports each as it ends. */
  void run(
      List<WorkerTask.Test> tests,
      ClassLoader loader,
      StaticStateMonitor state,
      FrameWriter frameWriter) {
    Map<String, Map<String, Integer>> classes = new LinkedHashMap<>();
    for (int place = 0; place < tests.size(); place++) {
      WorkerTask.Test test = tests.get(place);
      classes
          .computeIfAbsent(test.className(), name -> new LinkedHashMap<>())
          .put(test.methodName(), place);
    }
    classes.forEach((name, places) -> runClass(name, places, loader, state, frameWriter));
  }

  private void runClass(
      String className,
      Map<String, Integer> places,
      ClassLoader loader,
      StaticStateMonitor state,
      FrameWriter frameWriter) {
    List<DiscoverySelector> selectors = new ArrayList<>();
    try {
      Class<?> testClass = Class.forName(className, false, loader);
      for (Method method : testClass.getDeclaredMethods()) {
        if (places.containsKey(method.getName()) && !method.isSynthetic()) {
          selectors.add(selectMethod(testClass, method));
        }
      }
    } catch (ClassNotFoundException | LinkageError e) {
      FailureDescription why = FailureDescriber.describe(e);
      for (int place : places.values()) {
        frameWriter.started(place);
        frameWriter.failed(place, why);
      }
      return;
    }
    ResultListener listener = new ResultListener(frameWriter, places, state);
    try {
      launcher.execute(request(selectors), listener);
      listener.failRunning();
    } catch (RuntimeException | OutOfMemoryError e) {
      // JUnit cannot make sense of the class, or a test threw what JUnit lets through.
      listener.failRest(e);
    }
  }

  /** Loads and compiles what every run needs, while the submission is still being compiled. */
  void warmUp(ClassLoader loader) {
    FrameWriter nobody = new FrameWriter(new NullChannel(), new byte[0]);
    run(
        List.of(new WorkerTask.Test(WarmUpTest.class.getName(), "passes")),
        loader,
        new StaticStateMonitor(List.of(), List::of),
        nobody);
  }

  private static LauncherDiscoveryRequest request(List<DiscoverySelector> selectors) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectors)
        .enableImplicitConfigurationParameters(false)
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        // Pruning asks the submission's exceptions for their causes, unguarded.
        .configurationParameter("junit.platform.stacktrace.pruning.enabled", "false")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .configurationParameter(
            "junit.jupiter.testmethod.order.default",
            "org.junit.jupiter.api.MethodOrderer$MethodName")
        .configurationParameter(
            "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
        .build();
  }
}
