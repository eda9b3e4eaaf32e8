package exam.notifications;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the interview track asks: histories of its calls alone. */
class TrackHiddenTest {
  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Each channel of an accepted request gets one message, with its own key and text.")
  void r1_4_one_message_a_channel() {
    TrackSpecification.HISTORIES.expect("1.4");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The key belongs to the user, and stands for the whole request.")
  void r1_5_one_request_a_key() {
    TrackSpecification.HISTORIES.expect("1.5");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Wait, then ask again with the same key; a provider that asks for patience gets no call.")
  void r2_2_failures_and_patience() {
    TrackSpecification.HISTORIES.expect("2.2");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Write the attempt down before the call: then it counts whatever becomes of the server.")
  void r4_2_every_attempt_is_counted() {
    TrackSpecification.HISTORIES.expect("4.2");
  }
}
