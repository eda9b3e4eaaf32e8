package exam.booking;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the interview track asks of one request at a time: histories of its calls alone. */
class TrackHiddenTest {
  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Seat 2 comes before seat 10; a cursor says behind which seat to go on, not how many.")
  void r1_1_free_seats_in_pages() {
    TrackSpecification.HISTORIES.expect("1.1");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Look at all wanted seats, of all sections, before the first is held.")
  void r1_2_all_seats_of_a_request_or_none() {
    TrackSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The end of a hold is set once, when it begins; whoever reads compares it with the clock.")
  void r1_3_a_hold_ends_without_a_sweep() {
    TrackSpecification.HISTORIES.expect("1.3");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Every section has its own price, and what is sold has no end any more.")
  void r1_5_what_is_paid_is_sold() {
    TrackSpecification.HISTORIES.expect("1.5");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Look at the end of the hold itself: its seats may be held again by somebody else.")
  void r1_6_a_hold_that_has_ended_is_not_paid() {
    TrackSpecification.HISTORIES.expect("1.6");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A hold is found by its user and key, and both may be any text.")
  void r3_1_the_same_key_on_every_server() {
    TrackSpecification.HISTORIES.expect("3.1");
  }
}
