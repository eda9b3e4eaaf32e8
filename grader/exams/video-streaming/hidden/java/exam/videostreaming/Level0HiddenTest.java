package exam.videostreaming;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.videostreaming.Estimates;
import org.junit.jupiter.api.Test;

/** Estimate: the other numbers. */
class Level0HiddenTest {

  private static void expectNear(String rule, double estimate, double exact) {
    Expect.that(
        rule + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }

  @Test
  @Points(1)
  @Hint("The origin sends what the edges do not have.")
  void r0_2_bits_from_the_origin() {
    expectNear("rule 0.2: originBitsPerSecond", new Estimates().originBitsPerSecond(), 1.5e12);
  }

  @Test
  @Points(1)
  @Hint("Every rendition is stored; eight bits are a byte.")
  void r0_3_bytes_of_an_hour() {
    expectNear("rule 0.3: bytesPerHourOfVideo", new Estimates().bytesPerHourOfVideo(), 5.265e9);
  }

  @Test
  @Points(1)
  @Hint("How many seconds of video come in a second, and what does each take in every rendition?")
  void r0_4_cores_that_encode() {
    expectNear("rule 0.4: encoderCores", new Estimates().encoderCores(), 300_000);
  }

  @Test
  @Points(1)
  @Hint("Each rendition has segments of its own.")
  void r0_5_segments_of_an_hour() {
    expectNear("rule 0.5: segmentsPerHourOfVideo", new Estimates().segmentsPerHourOfVideo(), 3_000);
  }
}
