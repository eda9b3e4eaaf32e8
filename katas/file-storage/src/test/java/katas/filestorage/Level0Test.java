package katas.filestorage;

import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: the first numbers of the whiteboard. */
class Level0Test {

  private static void expectNear(String rule, double estimate, double exact) {
    Expect.that(
        rule + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }

  @Test
  @Points(1)
  @Hint("Users, times what each has.")
  void r0_1_bytes_of_all_files() {
    expectNear("rule 0.1: totalBytes", new Estimates().totalBytes(), 1e18);
  }

  @Test
  @Points(1)
  @Hint("10 GiB are 10 x 1,024 MiB.")
  void r0_4_chunks_of_the_largest_file() {
    expectNear("rule 0.4: chunksOfLargestFile", new Estimates().chunksOfLargestFile(), 2_560);
  }
}
