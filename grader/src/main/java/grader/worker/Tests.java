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
final class Tests {
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
  void run(List<Task.Test> tests, ClassLoader loader, StaticState state, Reporter reporter) {
    Map<String, Map<String, Integer>> classes = new LinkedHashMap<>();
    for (int place = 0; place < tests.size(); place++) {
      Task.Test test = tests.get(place);
      classes
          .computeIfAbsent(test.className(), name -> new LinkedHashMap<>())
          .put(test.methodName(), place);
    }
    classes.forEach((name, places) -> runClass(name, places, loader, state, reporter));
  }

  private void runClass(
      String className,
      Map<String, Integer> places,
      ClassLoader loader,
      StaticState state,
      Reporter reporter) {
    List<DiscoverySelector> selectors = new ArrayList<>();
    try {
      Class<?> testClass = Class.forName(className, false, loader);
      for (Method method : testClass.getDeclaredMethods()) {
        if (places.containsKey(method.getName()) && !method.isSynthetic()) {
          selectors.add(selectMethod(testClass, method));
        }
      }
    } catch (ClassNotFoundException | LinkageError e) {
      Description why = Describer.describe(e);
      for (int place : places.values()) {
        reporter.started(place);
        reporter.failed(place, why);
      }
      return;
    }
    Verdicts verdicts = new Verdicts(reporter, places, state);
    try {
      launcher.execute(request(selectors), verdicts);
      verdicts.failRunning();
    } catch (RuntimeException | OutOfMemoryError e) {
      // JUnit cannot make sense of the class, or a test threw what JUnit lets through.
      verdicts.failRest(e);
    }
  }

  /** Loads and compiles what every run needs, while the submission is still being compiled. */
  void warmUp(ClassLoader loader) {
    Reporter nobody = new Reporter(new Discarding(), new byte[0]);
    run(
        List.of(new Task.Test(WarmUp.class.getName(), "passes")),
        loader,
        new StaticState(List.of(), List::of),
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
