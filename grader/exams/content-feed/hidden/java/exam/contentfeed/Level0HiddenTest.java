package exam.contentfeed;

import katas.contentfeed.Estimates;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: the other numbers. */
class Level0HiddenTest {
  private static final double POSTS_A_DAY = 200e6 * 2;

  private static void expectNear(String rule, double estimate, double exact) {
    Expect.that(
        rule + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }

  @Test
  @Points(1)
  @Hint("The peak is a multiple of the average.")
  void r0_2_posts_a_second_at_the_peak() {
    expectNear(
        "rule 0.2: peakPostsPerSecond",
        new Estimates().peakPostsPerSecond(),
        3 * POSTS_A_DAY / 86_400);
  }

  @Test
  @Points(1)
  @Hint("Reads are counted by the posts.")
  void r0_3_reads_a_second() {
    expectNear(
        "rule 0.3: readsPerSecond", new Estimates().readsPerSecond(), 100 * POSTS_A_DAY / 86_400);
  }

  @Test
  @Points(1)
  @Hint("Posts a day, times what one takes.")
  void r0_4_bytes_a_day() {
    expectNear(
        "rule 0.4: storageBytesPerDay", new Estimates().storageBytesPerDay(), POSTS_A_DAY * 1_000);
  }

  @Test
  @Points(1)
  @Hint("365 days of it.")
  void r0_5_bytes_a_year() {
    expectNear(
        "rule 0.5: storageBytesPerYear",
        new Estimates().storageBytesPerYear(),
        POSTS_A_DAY * 1_000 * 365);
  }

  @Test
  @Points(1)
  @Hint("Each post is written once for each follower.")
  void r0_6_writes_to_timelines_a_second() {
    expectNear(
        "rule 0.6: fanOutWritesPerSecond",
        new Estimates().fanOutWritesPerSecond(),
        200 * POSTS_A_DAY / 86_400);
  }
}
