package grader.score;

import grader.course.TestCase;
import grader.run.Failure;
import grader.run.TestStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * What became of one test.
 *
 * @param failure what it threw; empty when it passed, was not run, or ended without a word
 */
public record Verdict(TestCase test, TestStatus status, Optional<Failure> failure, Duration time) {}
