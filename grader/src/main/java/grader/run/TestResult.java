package grader.run;

import java.time.Duration;
import java.util.Optional;

/** The result of one expected test. */
public record TestResult(
    ExpectedTest test, Status status, Optional<Failure> failure, Duration time) {}
