package grader.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs tests as another runner does, with random histories of another salt. */
public final class SaltedRunner implements Runner {
  /** The property that {@code katas.kit.spec.Salt} reads. */
  private static final String PROPERTY = "katas.salt";

  private final Runner runner;
  private final String salt;

  /** A runner with this salt. */
  public SaltedRunner(Runner runner, String salt) {
    this.runner = runner;
    this.salt = salt;
  }

  private RunRequest salted(RunRequest request) {
    Map<String, String> properties = new HashMap<>(request.properties());
    properties.put(PROPERTY, salt);
    return request.withProperties(properties);
  }

  @Override
  public RunOutcome run(RunRequest request) {
    return runner.run(salted(request));
  }

  @Override
  public RunMeasurement measure(RunRequest request) {
    return runner.measure(salted(request));
  }

  @Override
  public boolean isolates() {
    return runner.isolates();
  }

  @Override
  public String sandbox() {
    return runner.sandbox();
  }

  @Override
  public Optional<String> salt() {
    return Optional.of(salt);
  }

  @Override
  public void prepare(List<Path> given, ResourceLimits limits) {
    runner.prepare(given, limits);
  }
}
