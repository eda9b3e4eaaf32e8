package katas.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Estimate: numbers of the whiteboard, right within 10%. */
@Tag("level-0")
class Level0Test {
  private static final double MESSAGES_A_DAY = 500e6 * 50;
  private final Estimates estimates = new Estimates();

  private static void expect(String rule, double estimate, double exact) {
    assertThat(estimate).as(rule).isCloseTo(exact, withinPercentage(10));
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A day has 24 x 60 x 60 seconds.")
  void r0_1_messages_a_second() {
    expect("rule 0.1: messagesPerSecond", estimates.messagesPerSecond(), MESSAGES_A_DAY / 86_400);
  }

  @Test
  @Points(1)
  @Hint("Three times the average of rule 0.1.")
  void r0_2_messages_a_second_at_the_peak() {
    expect(
        "rule 0.2: peakMessagesPerSecond",
        estimates.peakMessagesPerSecond(),
        3 * MESSAGES_A_DAY / 86_400);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Users, messages of each, bytes of each, days.")
  void r0_3_bytes_of_a_year() {
    expect(
        "rule 0.3: storageBytesPerYear",
        estimates.storageBytesPerYear(),
        MESSAGES_A_DAY * 1_000 * 365);
  }

  @Test
  @Points(1)
  @Hint("All users within 30 s.")
  void r0_4_heartbeats_a_second() {
    expect("rule 0.4: heartbeatsPerSecond", estimates.heartbeatsPerSecond(), 500e6 / 30);
  }

  @Test
  @Points(1)
  @Hint("All users, 100,000 each.")
  void r0_5_servers() {
    expect("rule 0.5: servers", estimates.servers(), 5_000);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The messages of 7 days, 16 bytes each.")
  void r0_6_bytes_of_keys() {
    expect("rule 0.6: keyBytes", estimates.keyBytes(), MESSAGES_A_DAY * 7 * 16);
  }
}
