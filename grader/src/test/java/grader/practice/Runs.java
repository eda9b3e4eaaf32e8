package grader.practice;

import grader.practice.TestRun.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of tests, made up. */
final class Runs {
  private Runs() {}

  /** A finished run of the public tests, each rule worth one point. */
  static TestRun run(@Nullable Integer level, List<String> passed, List<String> failed) {
    int all = passed.size() + failed.size();
    return new TestRun(Scope.PUBLIC, "finished", passed.size(), all, level, passed, failed);
  }
}
