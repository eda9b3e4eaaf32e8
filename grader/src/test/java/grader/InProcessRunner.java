package grader;

import grader.run.ExpectedTest;
import grader.run.Failure;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.run.TestResult;
import grader.run.TestStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A runner without a worker: quick, and only for submissions that behave. It calls each test method
 * by itself, so a test of the stages does not depend on the sandbox.
 */
public class InProcessRunner implements Runner {
  @Override
  public RunOutcome run(RunRequest request) {
    URL[] urls =
        Stream.concat(request.given().stream(), request.submitted().stream())
            .map(InProcessRunner::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      List<TestResult> results = request.tests().stream().map(test -> run(loader, test)).toList();
      return new RunOutcome.Finished(results, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String sandbox() {
    return "none";
  }

  private static TestResult run(ClassLoader loader, ExpectedTest test) {
    try {
      Class<?> type = loader.loadClass(test.className());
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Method method = type.getDeclaredMethod(test.methodName());
      method.setAccessible(true);
      method.invoke(constructor.newInstance());
      return new TestResult(test, TestStatus.PASSED, Optional.empty(), Duration.ZERO);
    } catch (InvocationTargetException e) {
      return failed(test, e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      return failed(test, e);
    }
  }

  private static TestResult failed(ExpectedTest test, Throwable cause) {
    Failure failure =
        new Failure(
            cause.getClass().getName(),
            String.valueOf(cause.getMessage()),
            List.of(cause.getStackTrace()));
    return new TestResult(test, TestStatus.FAILED, Optional.of(failure), Duration.ZERO);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
