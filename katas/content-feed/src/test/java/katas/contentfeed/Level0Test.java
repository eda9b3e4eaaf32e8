package katas.contentfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Estimate: numbers of the whiteboard, right within 10%. */
@Tag("level-0")
class Level0Test {
  private static final double POSTS_A_DAY = 200e6 * 2;
  private final Estimates estimates = new Estimates();

  private static void expect(String rule, double estimate, double exact) {
    assertThat(estimate).as(rule).isCloseTo(exact, withinPercentage(10));
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("How many seconds has a day?")
  void r0_1_posts_a_second() {
    expect("rule 0.1: postsPerSecond", estimates.postsPerSecond(), POSTS_A_DAY / 86_400);
  }

  @Test
  @Points(1)
  @Hint("The peak is a multiple of the average.")
  void r0_2_posts_a_second_at_the_peak() {
    expect(
        "rule 0.2: peakPostsPerSecond", estimates.peakPostsPerSecond(), 3 * POSTS_A_DAY / 86_400);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Reads are counted by the posts.")
  void r0_3_reads_a_second() {
    expect("rule 0.3: readsPerSecond", estimates.readsPerSecond(), 100 * POSTS_A_DAY / 86_400);
  }

  @Test
  @Points(1)
  @Hint("Posts a day, times the size of one.")
  void r0_4_bytes_a_day() {
    expect("rule 0.4: storageBytesPerDay", estimates.storageBytesPerDay(), POSTS_A_DAY * 1_000);
  }

  @Test
  @Points(1)
  @Hint("365 days of it.")
  void r0_5_bytes_a_year() {
    expect(
        "rule 0.5: storageBytesPerYear",
        estimates.storageBytesPerYear(),
        POSTS_A_DAY * 1_000 * 365);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Each post is written once for each follower.")
  void r0_6_writes_to_timelines_a_second() {
    expect(
        "rule 0.6: fanOutWritesPerSecond",
        estimates.fanOutWritesPerSecond(),
        200 * POSTS_A_DAY / 86_400);
  }
}
