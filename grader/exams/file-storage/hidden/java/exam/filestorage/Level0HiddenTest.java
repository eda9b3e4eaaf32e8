package exam.filestorage;

import katas.filestorage.Estimates;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: the other numbers. */
class Level0HiddenTest {
  private static final double ROWS = 1e18 / (1 << 22);

  private static void expectNear(String rule, double estimate, double exact) {
    Expect.that(
        rule + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }

  @Test
  @Points(1)
  @Hint("Each byte three times.")
  void r0_2_bytes_with_replicas() {
    expectNear("rule 0.2: replicatedBytes", new Estimates().replicatedBytes(), 3e18);
  }

  @Test
  @Points(1)
  @Hint("Only one user in ten uploads on a day.")
  void r0_3_bytes_uploaded_a_day() {
    expectNear("rule 0.3: uploadBytesPerDay", new Estimates().uploadBytesPerDay(), 1e15);
  }

  @Test
  @Points(1)
  @Hint("All bytes, in chunks.")
  void r0_5_rows_of_metadata() {
    expectNear("rule 0.5: metadataRows", new Estimates().metadataRows(), ROWS);
  }

  @Test
  @Points(1)
  @Hint("Rows, times what one takes.")
  void r0_6_bytes_of_metadata() {
    expectNear("rule 0.6: metadataBytes", new Estimates().metadataBytes(), ROWS * 100);
  }
}
