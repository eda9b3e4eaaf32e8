package exam.contentfeed;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the interview track asks of feeds: histories of its calls alone. */
class TrackHiddenTest {
  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Sort by when posts were made, to the nanosecond, and among equals by their ids.")
  void r1_1_a_feed_has_all_posts_of_the_followed() {
    TrackSpecification.HISTORIES.expect("1.1");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A cursor says behind which post the next page begins, whatever was posted since.")
  void r1_2_the_next_page_begins_behind_the_last() {
    TrackSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A follower may take an author across the threshold while a post is on its way.")
  void r2_1_an_author_becomes_a_celebrity() {
    TrackSpecification.HISTORIES.expect("2.1");
  }
}
