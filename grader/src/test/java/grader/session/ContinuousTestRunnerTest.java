package grader.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import grader.Grader;
import grader.InProcessRunner;
import grader.MiniCourse;
import grader.compile.IncrementalCompiler;
import grader.course.Course;
import grader.course.Kata;
import grader.run.RunOutcome;
import grader.run.RunRequest;
import grader.run.Runner;
import grader.starter.Starter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saves as editors make them, by a script of events; no time passes but the script's. */
class ContinuousTestRunnerTest implements ContinuousTestRunner.Listener {
  private static final String COUNTER = "katas/counter/VisitCounter.java";
  private static final String ESTIMATES = "katas/counter/Estimates.java";

  private final Script script = new Script();
  private final List<WatchResult> verdicts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  @TempDir private Path folder;
  private Kata kata;
  private String solved;
  private String solvedEstimates;

  @BeforeEach
  void a_course_of_ones_own() throws IOException {
    MiniCourse.copyTame(folder);
    kata = new Course(folder).kata("counter").orElseThrow();
    new Starter(kata).find();
    solved = solution(COUNTER);
    solvedEstimates = solution(ESTIMATES);
  }

  @Test
  void each_save_has_a_verdict_that_names_what_turned() throws IOException {
    script.save(ESTIMATES, solvedEstimates);
    script.save(COUNTER, solved);
    script.save(ESTIMATES, solvedEstimates.replace("10L", "11L"));
    watch(new InProcessRunner());

    assertThat(verdicts).extracting(it -> it.report().score()).containsExactly(0, 10, 30, 20);
    assertThat(verdicts.get(0).green()).isEmpty();
    assertThat(verdicts.get(1).saved()).containsExactly(ESTIMATES);
    assertThat(verdicts.get(1).green()).containsExactly("0.1");
    assertThat(verdicts.get(2).green()).containsExactly("1.1", "1.2");
    assertThat(verdicts.get(3).red()).containsExactly("0.1");
  }

  @Test
  void the_time_counts_from_the_first_event_of_the_save() throws IOException {
    script.save(COUNTER, solved);
    watch(new InProcessRunner());

    assertThat(verdicts.get(1).time()).isEqualTo(SaveDebouncer.QUIET);
  }

  @Test
  void many_events_of_one_save_are_one_verdict() throws IOException {
    script.event(() -> write(COUNTER + ".tmp", solved));
    script.event(() -> Files.move(path(COUNTER), path(COUNTER + "~")));
    script.event(() -> Files.move(path(COUNTER + ".tmp"), path(COUNTER)));
    script.event(() -> Files.delete(path(COUNTER + "~")));
    script.quiet();
    script.event(() -> {});
    script.quiet();
    watch(new InProcessRunner());

    assertThat(verdicts).hasSize(2);
    assertThat(verdicts.get(1).report().score()).isEqualTo(20);
  }

  @Test
  void a_file_that_is_emptied_before_it_is_written_is_waited_for() throws IOException {
    script.event(() -> write(COUNTER, ""));
    script.quiet();
    script.event(() -> write(COUNTER, solved));
    script.quiet();
    watch(new InProcessRunner());

    assertThat(verdicts).hasSize(2);
    assertThat(verdicts.get(1).report().score()).isEqualTo(20);
  }

  @Test
  void an_error_is_told_and_what_was_green_before_is_no_news_after_it() throws IOException {
    script.save(COUNTER, solved);
    script.save(COUNTER, solved.replaceFirst("return", "retrun"));
    script.save(COUNTER, solved.replace("\n", "\r\n"));
    watch(new InProcessRunner());

    assertThat(verdicts.get(2).report().outcome()).isEqualTo("did-not-compile");
    assertThat(verdicts.get(2).report().problems().get(0))
        .startsWith("src/main/java/katas/counter/VisitCounter.java:");
    assertThat(verdicts.get(3).report().score()).isEqualTo(20);
    assertThat(verdicts.get(3).green()).isEmpty();
  }

  @Test
  void what_cannot_be_tested_is_a_problem_and_the_watch_goes_on() throws IOException {
    String starter = Files.readString(path(COUNTER));
    script.event(() -> Files.delete(path(COUNTER)));
    script.event(() -> Files.delete(path(ESTIMATES)));
    script.quiet();
    script.quiet();
    script.event(() -> write(COUNTER, starter));
    script.event(() -> write(ESTIMATES, solvedEstimates));
    script.quiet();
    watch(new InProcessRunner());

    assertThat(problems).hasSize(1);
    assertThat(verdicts).hasSize(2);
  }

  @Test
  void a_run_that_a_newer_save_overtakes_says_nothing() throws IOException {
    CancellableRunner[] stoppable = new CancellableRunner[1];
    Runner overtaken =
        new Runner() {
          private final Runner runner = new InProcessRunner();

          @Override
          public RunOutcome run(RunRequest request) {
            stoppable[0].stop();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            return runner.run(request);
          }

          @Override
          public String sandbox() {
            return runner.sandbox();
          }
        };
    stoppable[0] = new CancellableRunner(overtaken);
    RunRequest nothing =
        new RunRequest(
            List.of(),
            List.of(),
            List.of(),
            new grader.run.ResourceLimits(Duration.ofSeconds(1), 64, 0, 1));

    assertThat(stoppable[0].run(nothing)).isInstanceOf(RunOutcome.Finished.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(stoppable[0].run(nothing)).isInstanceOf(RunOutcome.GraderFault.class);
    stoppable[0].begin();
    assertThat(stoppable[0].run(nothing)).isInstanceOf(RunOutcome.Finished.class);
  }

  @Override
  public void verdict(WatchResult verdict) {
    verdicts.add(verdict);
  }

  @Override
  public void problem(String line) {
    problems.add(line);
  }

  private void watch(Runner runner) throws IOException {
    CancellableRunner stoppable = new CancellableRunner(runner);
    Grader grader = new Grader(new Course(folder), stoppable);
    LearnerWorkspace work = LearnerWorkspace.of(grader, kata, null);
    try (IncrementalCompiler compiler = grader.incrementalCompiler(kata)) {
      ContinuousTestRunner watch =
          new ContinuousTestRunner(
              work, compiler, stoppable, this, Runnable::run, () -> script.nanos);
      assertThat(catchThrowable(() -> watch.run(script))).isInstanceOf(InterruptedException.class);
    }
  }

  private String solution(String name) throws IOException {
    return Files.readString(kata.solution().resolve("src/main/java").resolve(name));
  }

  private Path path(String name) {
    return kata.starterRoot().resolve(name);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(path(name), text);
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Events and silences in order; at the end the learner goes to bed. */
  private final class Script implements FileWatcher {
    private final Deque<Step> steps = new ArrayDeque<>();
    private long nanos;

    void save(String name, String text) {
      event(() -> write(name, text));
      quiet();
    }

    void event(Step step) {
      steps.add(step);
    }

    /** No event for as long as it is waited for. */
    void quiet() {
      steps.add(QUIET);
    }

    @Override
    public boolean next(Duration atMost) throws InterruptedException {
      Step step = steps.poll();
      if (step == null) {
        throw new InterruptedException();
      }
      if (step == QUIET) {
        nanos += atMost.toNanos();
        return false;
      }
      try {
        step.run();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }

    @Override
    public void close() {
      steps.clear();
    }
  }

  private static final Step QUIET = () -> {};
}
