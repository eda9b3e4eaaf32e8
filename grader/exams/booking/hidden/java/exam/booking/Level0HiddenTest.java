package exam.booking;

import katas.booking.Estimates;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Estimate: each number within 10%. */
class Level0HiddenTest {
  private static final double SEATS = 50_000;
  private static final double SALE_SECONDS = 5 * 60;
  private static final double ATTEMPTS = 10;
  private static final double EVENTS = 200;
  private static final double LOCK_SECONDS = 0.020;
  private static final double BUYERS = 10_000;

  private static void expect(String rule, double estimate, double exact) {
    Expect.that(
        rule + " is within 10% of the exact value",
        Math.abs(estimate - exact) <= exact / 10,
        "was " + estimate);
  }

  @Test
  @Points(1)
  @Hint("All seats, each tried 10 times, spread over the seconds of the sale.")
  void r0_1_holds_a_second() {
    double estimate = new Estimates().holdsPerSecond();

    expect("rule 0.1: holdsPerSecond", estimate, SEATS * ATTEMPTS / SALE_SECONDS);
  }

  @Test
  @Points(1)
  @Hint("One row a seat of every event that is on sale.")
  void r0_2_rows_of_the_table_of_seats() {
    double estimate = new Estimates().seatRows();

    expect("rule 0.2: seatRows", estimate, EVENTS * SEATS);
  }

  @Test
  @Points(1)
  @Hint("The locked row serves one hold after the other.")
  void r0_3_holds_a_second_of_a_hot_row() {
    double estimate = new Estimates().hotRowHoldsPerSecond();

    expect("rule 0.3: hotRowHoldsPerSecond", estimate, 1 / LOCK_SECONDS);
  }

  @Test
  @Points(1)
  @Hint("The last buyer waits for all the others, one lock time each.")
  void r0_4_the_last_buyer_waits() {
    double estimate = new Estimates().lastBuyerWaitsSeconds();

    expect("rule 0.4: lastBuyerWaitsSeconds", estimate, BUYERS * LOCK_SECONDS);
  }

  @Test
  @Points(1)
  @Hint("Compare the attempts that arrive a second with those that one lock lets through.")
  void r0_5_one_lock_over_the_event() {
    double estimate = new Estimates().eventLockOverload();

    expect("rule 0.5: eventLockOverload", estimate, SEATS * ATTEMPTS / SALE_SECONDS * LOCK_SECONDS);
  }
}
