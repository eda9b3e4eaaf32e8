package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import exam.chat.WorldCommands.Misuse;
import exam.chat.WorldCommands.MisuseOn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatWorld;
import katas.chat.ChatWorld.Datagram;
import katas.chat.ConversationExistsException;
import katas.chat.Device;
import katas.chat.Message;
import katas.chat.NotAMemberException;
import katas.chat.Receipt;
import katas.chat.SendResult;
import katas.chat.Server;
import katas.chat.UnknownConversationException;
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
  @Points(1)
  @Hint("A user may have a phone and a laptop, on two servers, and both show the same.")
  void r1_1_on_every_device_and_server() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    world.server("s2");
    world.device("ann", "laptop", "s2");
    world.pass(SECOND);
    world.of("ann").send(ROOM, "hi");
    world.pass(SECOND);
    world.expectSame("rule 1.1", ROOM, List.of("hi"));
    ChatSpecification.HISTORIES.expect("1.1");
  }

  @Test
  @Points(1)
  @Hint("The cursor names the last message of the page, and the next page is what comes after it.")
  void r1_2_pages_of_a_history() {
    ChatSpecification.HISTORIES.expect("1.2");
  }

  @Test
  @Points(1)
  @Hint("A membership has a beginning and an end, and there may be a second one; compare ids.")
  void r1_3_from_joining_to_leaving() {
    Server server = ChatWorld.serversOnly("ann", "bob").at("s1");
    server.accepted("ann", ROOM, "1", "before");
    server.tell(program -> program.addMember("ann", ROOM, "carl"));
    server.accepted("ann", ROOM, "2", "then");
    Expect.equal(
        "rule 1.3: carl, who was added in between, reads",
        server.history("carl", ROOM, 10),
        List.of("then"));
    ChatSpecification.HISTORIES.expect("1.3");
  }

  @Test
  @Points(1)
  @Hint("Where a device stopped belongs to a membership; the next one begins later.")
  void r1_3_what_a_device_shows_of_two_memberships() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    world.of("ann").send(ROOM, "first");
    world.pass(SECOND);
    server.tell(program -> program.removeMember("ann", ROOM, "bob"));
    world.of("ann").send(ROOM, "between");
    world.pass(SECOND);
    server.tell(program -> program.addMember("ann", ROOM, "bob"));
    world.of("ann").send(ROOM, "second");
    world.pass(SECOND);

    Expect.equal(
        "rule 1.3: bob, who was removed and added again, shows",
        world.of("bob").texts(ROOM),
        List.of("first", "second"));
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
    ChatSpecification.HISTORIES.expect("1.4");
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
  @Points(1)
  @Hint("A batch has at most 100 writes; a group has up to 256 members.")
  void r1_4_missed_by_members_of_a_large_group() {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.tell(program -> program.create(ROOM, ChatSpecification.crowd(256)));
    Message message = server.accepted("ann", ROOM, "k", "hi");

    for (int each = 1; each < 256; each += 2) {
      world.device("user " + each, "phone", "s1");
    }
    world.pass(Duration.ofSeconds(5));

    world.expectSame("rule 1.4", ROOM, List.of("hi"));
    Map<String, Receipt> receipts =
        server.ask(program -> program.receipts("ann", ROOM, message.id()));
    for (Device device : world.devices()) {
      Expect.equal(
          "rule 1.4: how far it is at " + device, receipts.get(device.user()), Receipt.DELIVERED);
    }
  }

  @Test
  @Points(1)
  @Hint(
      "Delivered is what a device has confirmed, read is what its user has read; keep the"
          + " farthest.")
  void r1_5_receipts() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    world.of("ann").send(ROOM, "hi");
    world.pass(SECOND);
    Expect.equal(
        "rule 1.5: bob's receipt", world.at("s1").receipt("bob", ROOM, "bob"), Receipt.DELIVERED);
    ChatSpecification.HISTORIES.expect("1.5");
  }

  @Test
  @Points(1)
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
    expectAfterLateCopies(Receipt.DELIVERED, bob -> {});
    expectAfterLateCopies(Receipt.READ, bob -> bob.markRead(ROOM));
  }

  private static void expectAfterLateCopies(Receipt receipt, Consumer<Device> shown) {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    for (String text : List.of("one", "two", "three")) {
      server.accepted("ann", ROOM, text, text);
      world.pass(SECOND);
      shown.accept(world.of("bob"));
    }
    for (Datagram datagram : world.sentByDevices()) {
      datagram.repeat();
      world.pass(SECOND);
      Expect.equal(
          "rule 1.5: " + receipt + ", then a late copy of " + datagram.message(),
          server.receipt("ann", ROOM, "bob"),
          receipt);
    }
  }

  @Test
  @Points(1)
  @Hint("Count what others wrote behind the newest message that the user has read.")
  void r1_6_unread_messages() {
    ChatSpecification.HISTORIES.expect("1.6");
    expectUnreadAmongManyOfOnesOwn();
  }

  private static void expectUnreadAmongManyOfOnesOwn() {
    Server server = ChatWorld.serversOnly("ann", "bob").at("s1");
    List<Message> byAnn = many(server, "ann", "a", 100);
    List<Message> byBob = many(server, "bob", "b", 1);
    many(server, "ann", "c", 99);
    many(server, "bob", "d", 3);

    Expect.equal("rule 1.6: of ann, who wrote 199 of 203", server.unread("ann", ROOM), 4);
    Expect.equal("rule 1.6: of bob, who wrote 4 of 203", server.unread("bob", ROOM), 100);
    server.tell(program -> program.markRead("ann", ROOM, byAnn.get(50).id()));
    Expect.equal("rule 1.6: of ann, who has read her 51st", server.unread("ann", ROOM), 4);
    server.tell(program -> program.markRead("ann", ROOM, byBob.get(0).id()));
    Expect.equal("rule 1.6: of ann, who has read bob's first", server.unread("ann", ROOM), 3);
  }

  private static List<Message> many(Server server, String user, String prefix, int number) {
    return IntStream.range(0, number)
        .mapToObj(each -> server.accepted(user, ROOM, prefix + each, "text"))
        .toList();
  }

  @Test
  @Points(1)
  @Hint("Check everything before the first write.")
  void r1_7_misuse_changes_nothing() {
    ChatSpecification.HISTORIES.expect("1.7");
    expectConversationWithoutMembers();
  }

  /** Nobody can use it, and its name stays taken. */
  private static void expectConversationWithoutMembers() {
    Server server = ChatWorld.serversOnly("ann", "bob").at("s1");
    server.accepted("ann", ROOM, "k", "hi");
    server.tell(program -> program.removeMember("ann", ROOM, "bob"));
    server.tell(program -> program.removeMember("ann", ROOM, "ann"));

    Expect.equal(
        "rule 1.7: a message to a conversation without members",
        server.send("ann", ROOM, "k2", "ho"),
        new SendResult.Refused(SendResult.Refusal.NOT_A_MEMBER));
    Expect.refused(
        "rule 1.7: a conversation without members",
        NotAMemberException.class,
        () -> server.tell(program -> program.addMember("ann", ROOM, "ann")));
    Expect.refused(
        "rule 1.7: its name",
        ConversationExistsException.class,
        () -> server.create(ROOM, "ann", "carl"));
  }

  @Test
  @Points(1)
  @Hint("Every argument of every call has a range; the contract names it.")
  void r1_7_every_misuse_is_refused() {
    ChatServers servers = new ChatServers(new Simulation());
    servers.server(0).create(ROOM, "ann", "bob");
    servers.server(0).accepted("bob", ROOM, "k", "hi");
    servers.pass(SECOND);

    for (ChatCommand misuse : Misuses.all(ROOM)) {
      ChatCommand.Outcome outcome = (ChatCommand.Outcome) misuse.run(servers, 0);
      Class<?> expected =
          misuse instanceof Misuse it ? it.expected() : ((MisuseOn) misuse).expected();
      RuntimeException thrown = outcome.thrown();
      Expect.that(
          "rule 1.7: " + misuse + " throws " + expected.getSimpleName(),
          thrown != null && thrown.getClass() == expected,
          "it was " + outcome);
    }

    servers.pass(SECOND);
    Expect.equal(
        "rule 1.7: the history", servers.server(0).history("ann", ROOM, 10), List.of("hi"));
    Expect.equal("rule 1.7: unread of ann", servers.server(0).unread("ann", ROOM), 1);
    Expect.equal(
        "rule 1.7: ann's phone shows", servers.device("ann-phone").texts(ROOM), List.of("hi"));
    Expect.refused(
        "rule 1.7: no other conversation was made",
        UnknownConversationException.class,
        () -> servers.server(0).unread("ann", "new"));
  }
}
