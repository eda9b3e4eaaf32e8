package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/**
 * Core, in random histories that are compared with the brief, and at sizes that these do not reach.
 */
class Level1HiddenTest {
  private static final int MANY = 1_050;
  private static final int MOST_CONVERSATIONS = 1_000;

  @Test
  @Points(2)
  @Hint("A user may have a phone and a laptop, on two servers, and both show the same.")
  void r1_1_on_every_device_and_server() {
    ChatSpecification.HISTORIES.expect("1.1");
  }

  @Test
  @Points(2)
  @Hint("The cursor names the last message of the page, and the next page is what comes after it.")
  void r1_2_pages_of_a_history() {
    ChatSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Points(3)
  @Hint("A membership has a beginning and an end, and there may be a second one; compare ids.")
  void r1_3_from_joining_to_leaving() {
    ChatSpecification.HISTORIES.expect("1.3");
  }

  @Test
  @Points(1)
  @Hint(
      "When a device connects, look for what it does not have yet; when it is offline, ignore all.")
  void r1_4_offline_and_online() {
    ChatSpecification.HISTORIES.expect("1.4");
  }

  @Test
  @Points(1)
  @Hint("What does not fit into one datagram, or one scan, comes in the next; somebody must ask.")
  void r1_4_more_than_a_thousand_missed() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device bob = world.of("bob");
    bob.goOffline();
    world.pass(SECOND);
    List<String> texts = IntStream.rangeClosed(1, MANY).mapToObj(each -> "text " + each).toList();
    texts.forEach(text -> world.at("s1").accepted("ann", ROOM, text, text));

    bob.goOnline();
    world.pass(Duration.ofSeconds(5));

    Expect.equal("rule 1.4: so many of 1,050 bob shows", bob.texts(ROOM).size(), MANY);
    Expect.equal("rule 1.4: bob shows them in order", bob.texts(ROOM), texts);
  }

  @Test
  @Points(1)
  @Hint("A user is in up to 1,000 conversations.")
  void r1_4_missed_in_a_thousand_conversations() {
    ChatWorld world = new ChatWorld();
    world.server("s1");
    for (int each = 1; each <= MOST_CONVERSATIONS; each++) {
      world.at("s1").create("room " + each, "ann", "bob");
      world.at("s1").accepted("ann", "room " + each, "key " + each, "text " + each);
    }

    Device bob = world.device("bob", "phone", "s1");
    world.pass(Duration.ofSeconds(5));

    for (int each = 1; each <= MOST_CONVERSATIONS; each++) {
      Expect.equal(
          "rule 1.4: in conversation " + each + " bob shows",
          bob.texts("room " + each),
          List.of("text " + each));
    }
  }

  @Test
  @Points(2)
  @Hint(
      "Delivered is what a device has confirmed, read is what its user has read; keep the"
          + " farthest.")
  void r1_5_receipts() {
    ChatSpecification.HISTORIES.expect("1.5");
  }

  @Test
  @Points(2)
  @Hint("Count what others wrote behind the newest message that the user has read.")
  void r1_6_unread_messages() {
    ChatSpecification.HISTORIES.expect("1.6");
  }

  @Test
  @Points(2)
  @Hint("Check everything before the first write.")
  void r1_7_misuse_is_refused_and_changes_nothing() {
    ChatSpecification.HISTORIES.expect("1.7");
  }
}
