package grader.session;

import grader.compile.IncrementalCompiler;
import grader.course.GradingOutcome;
import grader.intake.UsageException;
import grader.report.Report;
import grader.report.Report.RuleLine;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tests a kata at every save.
 *
 * <p>One thread waits for saves, another compiles and tests. A save that comes while the one before
 * it is tested ends that run: its verdict would be of something that is no longer there. Every save
 * that changed a source has a verdict in the end, since what was tested is what was read before.
 */
public final class ContinuousTestRunner {
  /** Is told what happens, on the thread that tests. */
  public interface Listener {
    /** A verdict that still counts. */
    void verdict(WatchResult verdict);

    /** There is none, for this reason; the next save may have one. */
    void problem(String line);
  }

  private final LearnerWorkspace work;
  private final IncrementalCompiler compiler;
  private final CancellableRunner runner;
  private final Listener listener;
  private final Executor tester;
  private final LongSupplier nanos;
  private volatile int newest;
  private @Nullable Report last;

  /**
   * A watch that has not begun.
   *
   * @param runner the one of the work's grader
   * @param tester has one thread
   * @param nanos the clock, as {@link System#nanoTime}
   */
  public ContinuousTestRunner(
      LearnerWorkspace work,
      IncrementalCompiler compiler,
      CancellableRunner runner,
      Listener listener,
      Executor tester,
      LongSupplier nanos) {
    this.work = work;
    this.compiler = compiler;
    this.runner = runner;
    this.listener = listener;
    this.tester = tester;
    this.nanos = nanos;
  }

  /** Whether this folder tells of saves by itself; where not, it is looked at. */
  public static boolean isTold(Path root) {
    try (FileWatcher events = FileWatcher.of(root, false)) {
      return events instanceof NativeFileWatcher;
    }
  }

  /**
   * Tests at once and then at every save, until the thread is interrupted.
   *
   * @param look whether to look for saves where the system would tell of them
   */
  public void run(boolean look) throws InterruptedException {
    try (FileWatcher events = FileWatcher.of(work.kata().starterRoot(), look)) {
      run(events);
    }
  }

  void run(FileWatcher events) throws InterruptedException {
    Path root = work.kata().starterRoot();
    SaveDebouncer debouncer = new SaveDebouncer(events, nanos);
    SourceSnapshot tested = SourceSnapshot.of(root);
    test(List.of(), nanos.getAsLong());
    while (true) {
      long saved = debouncer.await();
      SourceSnapshot now = SourceSnapshot.of(root);
      while (now.mayBeUnfinished(tested) && debouncer.goesOn()) {
        now = SourceSnapshot.of(root);
      }
      List<String> changed = now.changedSince(tested);
      if (!changed.isEmpty()) {
        tested = now;
        test(changed, saved);
      }
    }
  }

  private void test(List<String> changed, long saved) {
    int number = newest + 1;
    newest = number;
    runner.stop();
    tester.execute(() -> test(number, changed, saved));
  }

  private void test(int number, List<String> changed, long saved) {
    runner.begin();
    if (number != newest) {
      return;
    }
    try {
      Report report = work.test(compiler::compile);
      if (number == newest) {
        Duration time = Duration.ofNanos(nanos.getAsLong() - saved);
        listener.verdict(
            new WatchResult(changed, report, turned(report, true), turned(report, false), time));
        last = report.endedIn(GradingOutcome.FINISHED) ? report : last;
      }
    } catch (UsageException | UncheckedIOException e) {
      if (number == newest) {
        listener.problem(String.valueOf(e.getMessage()));
      }
    }
    work.prepare();
  }

  /** Rules that pass, or fail, and did not so before; none when there was no verdict before. */
  private Set<String> turned(Report report, boolean green) {
    Report before = last;
    Set<String> turned = new TreeSet<>();
    if (before != null && report.endedIn(GradingOutcome.FINISHED)) {
      Set<String> passed = passed(before);
      Set<String> now = passed(report);
      turned.addAll(green ? now : passed);
      turned.removeAll(green ? passed : now);
    }
    return turned;
  }

  private static Set<String> passed(Report report) {
    Set<String> passed = new TreeSet<>();
    report.rules().stream().filter(RuleLine::passed).map(RuleLine::id).forEach(passed::add);
    return passed;
  }
}
