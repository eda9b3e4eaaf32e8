package exam.chat;

import katas.chat.Estimates;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate. */
class Level0HiddenTest {

  private static void near(String rule, double estimate, double exact) {
    Expect.that(
        rule + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }

  @Test
  @Points(1)
  @Hint("Three times the average of rule 0.1.")
  void r0_2_messages_a_second_at_the_peak() {
    near("rule 0.2: peakMessagesPerSecond", new Estimates().peakMessagesPerSecond(), 868_056);
  }

  @Test
  @Points(1)
  @Hint("Users, messages of each, bytes of each, days.")
  void r0_3_bytes_of_a_year() {
    near("rule 0.3: storageBytesPerYear", new Estimates().storageBytesPerYear(), 9.125e15);
  }

  @Test
  @Points(1)
  @Hint("All users within 30 s.")
  void r0_4_heartbeats_a_second() {
    near("rule 0.4: heartbeatsPerSecond", new Estimates().heartbeatsPerSecond(), 500e6 / 30);
  }

  @Test
  @Points(1)
  @Hint("All users, 100,000 each.")
  void r0_5_servers() {
    near("rule 0.5: servers", new Estimates().servers(), 5_000);
  }

  @Test
  @Points(1)
  @Hint("The messages of 7 days, 16 bytes each.")
  void r0_6_bytes_of_keys() {
    near("rule 0.6: keyBytes", new Estimates().keyBytes(), 2.8e12);
  }
}
