package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.GroupFullException;
import katas.chat.Message;
import katas.chat.MessagePage;
import katas.chat.NotAMemberException;
import katas.chat.SendResult;
import katas.chat.Server;
import katas.chat.UnknownConversationException;
import katas.chat.UnknownMessageException;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core. */
class Level1HiddenTest {

  private static List<String> texts(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(each -> "text " + each).toList();
  }

  @Test
  @Points(2)
  @Hint("A user may have a phone and a laptop, on two servers, and both show the same.")
  void r1_1_on_every_device_and_server() {
    ChatWorld world = new ChatWorld();
    Server first = world.server("s1");
    world.server("s2");
    world.server("s3");
    first.create(ROOM, "ann", "bob");
    Device phone = world.device("ann", "phone", "s1");
    world.device("ann", "laptop", "s2");
    world.device("bob", "phone", "s3");
    world.device("bob", "laptop", "s3");
    world.pass(SECOND);

    phone.send(ROOM, "hi");
    world.pass(SECOND);

    world.expectSame("rule 1.1", ROOM, List.of("hi"));
  }

  @Test
  @Points(2)
  @Hint("The cursor names the last message of the page, and the next page is what comes after it.")
  void r1_2_new_messages_between_two_pages() {
    Server server = ChatWorld.of("ann", "bob").at("s1");
    texts(4).forEach(text -> server.accepted("ann", ROOM, text, text));

    MessagePage first = server.ask(program -> program.history("bob", ROOM, 2, Optional.empty()));
    server.accepted("ann", ROOM, "text 5", "text 5");
    List<Message> shown = new ArrayList<>(first.messages());
    Optional<String> cursor = first.next();
    while (cursor.isPresent() && shown.size() < 10) {
      Optional<String> from = cursor;
      MessagePage page = server.ask(program -> program.history("bob", ROOM, 2, from));
      shown.addAll(page.messages());
      cursor = page.next();
    }

    Expect.equal(
        "rule 1.2: with a fifth message after the first page of 2",
        shown.stream().map(Message::text).toList(),
        texts(5));
  }

  @Test
  @Points(2)
  @Hint("A membership has a beginning and an end; compare ids, not times.")
  void r1_3_from_joining_to_leaving() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    Device carl = world.device("carl", "phone", "s1");
    world.of("ann").send(ROOM, "before");
    world.pass(SECOND);
    server.tell(program -> program.addMember("ann", ROOM, "carl"));
    world.of("ann").send(ROOM, "while");
    world.pass(SECOND);
    List<String> history = server.history("carl", ROOM, 10);
    server.tell(program -> program.removeMember("ann", ROOM, "carl"));
    world.of("ann").send(ROOM, "after");
    world.pass(SECOND);

    Expect.equal("rule 1.3: carl reads", history, List.of("while"));
    Expect.equal("rule 1.3: carl's phone shows", carl.texts(ROOM), List.of("while"));
    Expect.instance(
        "rule 1.3: carl, who was removed, writes",
        SendResult.Refused.class,
        server.ask(program -> program.send("carl", ROOM, "k", "hi")));
    Expect.refused(
        "rule 1.3: carl, who was removed, reads",
        NotAMemberException.class,
        () -> server.history("carl", ROOM, 10));
  }

  @Test
  @Points(2)
  @Hint("What does not fit into one datagram comes in the next, and somebody must send it.")
  void r1_4_a_hundred_and_twenty_missed() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device bob = world.of("bob");
    bob.goOffline();
    world.pass(SECOND);
    texts(120).forEach(text -> world.at("s1").accepted("ann", ROOM, text, text));

    bob.goOnline();
    world.pass(Duration.ofSeconds(5));

    Expect.equal("rule 1.4: bob shows", bob.texts(ROOM), texts(120));
  }

  @Test
  @Points(2)
  @Hint("Check everything before the first write.")
  void r1_7_misuse_is_refused_and_changes_nothing() {
    Server server = ChatWorld.of("ann", "bob").at("s1");
    Set<String> tooMany =
        IntStream.range(0, 257).mapToObj(each -> "user " + each).collect(Collectors.toSet());

    Expect.refused(
        "rule 1.7: 257 members",
        GroupFullException.class,
        () -> server.tell(program -> program.create("group", tooMany)));
    Expect.refused(
        "rule 1.7: nothing was created",
        UnknownConversationException.class,
        () -> server.unread("user 0", "group"));
    Expect.refused(
        "rule 1.7: one member",
        IllegalArgumentException.class,
        () -> server.create("group", "ann"));
    Expect.refused(
        "rule 1.7: 4,097 characters",
        IllegalArgumentException.class,
        () -> server.tell(program -> program.send("ann", ROOM, "k", "x".repeat(4_097))));
    Expect.refused(
        "rule 1.7: a page of 101",
        IllegalArgumentException.class,
        () -> server.tell(program -> program.history("ann", ROOM, 101, Optional.empty())));
    Expect.refused(
        "rule 1.7: no such message",
        UnknownMessageException.class,
        () -> server.tell(program -> program.markRead("ann", ROOM, 7)));
    Expect.equal("rule 1.7: the history", server.history("ann", ROOM, 10), List.of());
  }
}
