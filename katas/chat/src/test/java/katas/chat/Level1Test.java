package katas.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: nothing is lost, nothing crashes. */
class Level1Test {

  @Test
  @Points(2)
  @Hint("The server stores the message, and then sends it to every device that is connected to it.")
  void r1_1_every_member_shows_the_message() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device carl = world.device("carl", "phone", "s1");

    world.of("ann").send(ROOM, "hi");
    world.pass(SECOND);

    for (String member : List.of("ann", "bob")) {
      Expect.equal("rule 1.1: " + member + " shows", world.of(member).texts(ROOM), List.of("hi"));
    }
    Expect.equal("rule 1.1: carl, no member, shows", carl.texts(ROOM), List.of());
  }

  @Test
  @Points(1)
  @Hint("A cursor says where the next page begins, not how many messages there were before.")
  void r1_2_history_pages_through_all() {
    Server server = ChatWorld.of("ann", "bob").at("s1");
    for (int number = 1; number <= 7; number++) {
      server.accepted("ann", ROOM, "key " + number, "text " + number);
    }

    List<String> all = server.history("bob", ROOM, 3);

    List<String> expected = IntStream.rangeClosed(1, 7).mapToObj(each -> "text " + each).toList();
    Expect.equal("rule 1.2: seven messages in pages of 3", all, expected);
  }

  @Test
  @Points(1)
  @Hint("Every request names who asks.")
  void r1_3_others_neither_write_nor_read() {
    Server server = ChatWorld.of("ann", "bob").at("s1");

    SendResult sent = server.ask(program -> program.send("carl", ROOM, "k", "hi"));

    Expect.equal(
        "rule 1.3: carl's message", sent, new SendResult.Refused(SendResult.Refusal.NOT_A_MEMBER));
    Expect.refused(
        "rule 1.3: carl reads",
        NotAMemberException.class,
        () -> server.tell(program -> program.history("carl", ROOM, 10, Optional.empty())));
    Expect.refused(
        "rule 1.3: carl adds himself",
        NotAMemberException.class,
        () -> server.tell(program -> program.addMember("carl", ROOM, "carl")));
  }

  @Test
  @Points(2)
  @Hint("When a device connects, look for what it does not have yet.")
  void r1_4_a_device_catches_up() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device bob = world.of("bob");
    bob.goOffline();

    world.of("ann").send(ROOM, "one");
    world.of("ann").send(ROOM, "two");
    world.pass(SECOND);
    List<String> offline = bob.texts(ROOM);
    bob.goOnline();
    world.pass(Duration.ofSeconds(5));

    Expect.equal("rule 1.4: while offline bob shows", offline, List.of());
    Expect.equal("rule 1.4: 5 s later bob shows", bob.texts(ROOM), List.of("one", "two"));
  }

  @Test
  @Points(2)
  @Hint("Delivered is what the device says, read is what its user says.")
  void r1_5_sent_delivered_read() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    Device bob = world.of("bob");
    bob.goOffline();
    world.of("ann").send(ROOM, "hi");
    world.pass(SECOND);

    Receipt offline = server.receipt("ann", ROOM, "bob");
    bob.goOnline();
    world.pass(SECOND);
    Receipt online = server.receipt("ann", ROOM, "bob");
    bob.markRead(ROOM);
    world.pass(SECOND);

    Expect.equal("rule 1.5: while bob is offline", offline, Receipt.SENT);
    Expect.equal("rule 1.5: when bob is online", online, Receipt.DELIVERED);
    Expect.equal("rule 1.5: when bob read", server.receipt("ann", ROOM, "bob"), Receipt.READ);
  }

  @Test
  @Points(1)
  @Hint("Nobody has to be told what he wrote himself.")
  void r1_6_unread_messages_of_others() {
    Server server = ChatWorld.of("ann", "bob").at("s1");
    Message first = server.accepted("ann", ROOM, "1", "one");
    server.accepted("bob", ROOM, "2", "two");
    server.accepted("ann", ROOM, "3", "three");

    int before = server.unread("bob", ROOM);
    server.tell(program -> program.markRead("bob", ROOM, first.id()));

    Expect.equal("rule 1.6: of three messages, one his own, bob has not read", before, 2);
    Expect.equal("rule 1.6: after he read the first", server.unread("bob", ROOM), 1);
  }

  @Test
  @Points(1)
  @Hint("256 members are allowed, one more is not, whether at the start or later.")
  void r1_7_a_group_has_256_members() {
    Server server = ChatWorld.of("ann", "bob").at("s1");
    Set<String> most =
        IntStream.range(0, 256).mapToObj(each -> "user " + each).collect(Collectors.toSet());

    server.tell(program -> program.create("group", most));

    Expect.refused(
        "rule 1.7: the 257th",
        GroupFullException.class,
        () -> server.tell(program -> program.addMember("user 0", "group", "carl")));
    Expect.refused(
        "rule 1.7: carl reads", NotAMemberException.class, () -> server.unread("carl", "group"));
    Expect.refused(
        "rule 1.7: the same id",
        ConversationExistsException.class,
        () -> server.create("group", "ann", "bob"));
  }
}
