package katas.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Estimate: numbers of the whiteboard, right within 10%. */
@Tag("level-0")
class Level0Test {
  private static final double HOLDS_A_SECOND = 50_000 * 10 / (5 * 60.0);

  private final Estimates estimates = new Estimates();

  private static void expect(String rule, double estimate, double exact) {
    assertThat(estimate).as(rule).isCloseTo(exact, withinPercentage(10));
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("All seats, each asked for 10 times, spread over the seconds of the sale.")
  void r0_1_holds_a_second() {
    expect("rule 0.1: holdsPerSecond", estimates.holdsPerSecond(), HOLDS_A_SECOND);
  }

  @Test
  @Points(1)
  @Hint("One row a seat of every event that is on sale.")
  void r0_2_rows_of_the_table_of_seats() {
    expect("rule 0.2: seatRows", estimates.seatRows(), 200 * 50_000);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A row that is locked for 20 ms is free again how many times a second?")
  void r0_3_holds_a_second_of_a_hot_row() {
    expect("rule 0.3: hotRowHoldsPerSecond", estimates.hotRowHoldsPerSecond(), 1 / 0.020);
  }

  @Test
  @Points(1)
  @Hint("The last buyer waits for all the others, one lock time each.")
  void r0_4_the_last_buyer_waits() {
    expect("rule 0.4: lastBuyerWaitsSeconds", estimates.lastBuyerWaitsSeconds(), 10_000 * 0.020);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Compare the attempts that arrive a second with those that one lock lets through.")
  void r0_5_one_lock_over_the_event() {
    expect("rule 0.5: eventLockOverload", estimates.eventLockOverload(), HOLDS_A_SECOND * 0.020);
  }
}
