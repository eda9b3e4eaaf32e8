package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.Message;
import katas.chat.Receipt;
import katas.chat.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** How far each member is. */
class Level1ReceiptsHiddenTest {

  private static List<String> texts(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(each -> "text " + each).toList();
  }

  @Test
  @Points(2)
  @Hint("A packet that was sent is not a packet that was received.")
  void r1_5_not_delivered_before_the_device_has_confirmed() {
    ChatWorld world = ChatWorld.of("ann", "bob", "carl");
    Server server = world.at("s1");

    world.simulation().cut(Set.of("bob-phone"));
    world.of("ann").send(ROOM, "hi");
    world.pass(SECOND);

    Expect.equal("rule 1.5: bob, in a tunnel", server.receipt("ann", ROOM, "bob"), Receipt.SENT);
    Expect.equal("rule 1.5: carl", server.receipt("ann", ROOM, "carl"), Receipt.DELIVERED);
  }

  @Test
  @Points(2)
  @Hint("What has been read stays read, whatever is said about earlier messages later.")
  void r1_5_a_receipt_never_goes_back() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    Message first = server.accepted("ann", ROOM, "1", "one");
    Message second = server.accepted("ann", ROOM, "2", "two");
    server.tell(program -> program.markRead("bob", ROOM, second.id()));

    server.tell(program -> program.markRead("bob", ROOM, first.id()));
    world.device("bob", "laptop", "s1");
    world.pass(SECOND);

    Expect.equal(
        "rule 1.5: read, then an earlier one read, then delivered to the laptop",
        server.receipt("ann", ROOM, "bob"),
        Receipt.READ);
  }

  @Test
  @Points(2)
  @Hint("Count messages, not deliveries: a message may be sent twice, to two devices.")
  void r1_6_unread_with_two_devices_and_a_repetition() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    Device laptop = world.device("bob", "laptop", "s1");
    server.accepted("ann", ROOM, "1", "one");
    server.accepted("ann", ROOM, "2", "two");
    server.accepted("ann", ROOM, "2", "two");
    world.pass(SECOND);

    int before = server.unread("bob", ROOM);
    laptop.markRead(ROOM);
    world.pass(SECOND);
    int after = server.unread("bob", ROOM);
    texts(105).forEach(text -> server.accepted("ann", ROOM, text, text));

    Expect.equal("rule 1.6: two messages, one sent twice", before, 2);
    Expect.equal("rule 1.6: after bob read on the laptop", after, 0);
    Expect.equal("rule 1.6: after 105 more", server.unread("bob", ROOM), 100);
  }
}
