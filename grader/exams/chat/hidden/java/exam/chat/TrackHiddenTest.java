package exam.chat;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the interview track asks, in histories of its calls alone. */
class TrackHiddenTest {
  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A cursor names a message, not a number of messages; more of them come all the time.")
  void r1_2_pages_at_several_servers() {
    TrackSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Sender and key name a message; look them up before you store another one.")
  void r2_4_the_same_message_or_another() {
    TrackSpecification.HISTORIES.expect("2.4");
  }
}
