package exam.notifications;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Estimates;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Estimates: rules 0.1 to 0.3. */
class Level0HiddenTest {
  private final Estimates estimates = new Estimates();

  private static void near(String rule, double actual, double exact) {
    Expect.that(rule, Math.abs(actual - exact) <= exact / 10, "was " + actual);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The peak is a multiple of the average.")
  void r0_1_peak() {
    near("rule 0.1: peakSendsPerSecond", estimates.peakSendsPerSecond(), 57_870);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The outage is at the peak, so all that arrives at the peak waits.")
  void r0_2_queue_after_the_outage() {
    near("rule 0.2: queueAfterOutage", estimates.queueAfterOutage(), 34_722_222);
  }
}
