package grader.engineadapters.time;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import katas.blocks.Scheduler;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.SchedulerConformance;

/** The scheduler on the real clock keeps what the interface promises. */
class RealSchedulerTest extends SchedulerConformance {
  @Override
  protected Harness.Timed<Scheduler> newHarness() {
    MutableClock clock = new MutableClock();
    RealScheduler scheduler = new RealScheduler(clock);
    return new Harness.Timed<>() {
      @Override
      public Scheduler block() {
        return scheduler;
      }

      @Override
      public void pass(Duration duration) {
        clock.move(duration);
        await().until(scheduler::isQuiet);
      }

      @Override
      public Duration precision() {
        return Duration.ofMinutes(1);
      }

      @Override
      public void close() {
        scheduler.close();
      }
    };
  }
}
