package katas.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;
import static katas.chat.DeviceAssert.assertThatDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Core: nothing is lost, nothing crashes. */
@Tag("level-1")
class Level1Test {

  @Test
  @Points(2)
  @Hint("The server stores the message, and then sends it to every device that is connected to it.")
  void r1_1_every_member_shows_the_message() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device carl = world.device("carl", "phone", "s1");

    world.of("ann").send(ROOM, "hi");
    world.pass(SECOND);

    assertThatDevice(world.of("ann")).as("rule 1.1: ann, who wrote it").shows(ROOM, "hi");
    assertThatDevice(world.of("bob")).as("rule 1.1: bob, a member").shows(ROOM, "hi");
    assertThatDevice(carl).as("rule 1.1: carl, who is not a member").shows(ROOM);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("A cursor says where the next page begins, not how many messages there were before.")
  void r1_2_history_pages_through_all() {
    Server server = ChatWorld.serversOnly("ann", "bob").at("s1");
    for (int number = 1; number <= 5; number++) {
      server.accepted("ann", ROOM, "key " + number, "text " + number);
    }

    MessagePage first = server.ask(program -> program.history("bob", ROOM, 2, Optional.empty()));
    server.accepted("ann", ROOM, "key 6", "text 6");
    MessagePage second = server.ask(program -> program.history("bob", ROOM, 2, first.next()));
    MessagePage third = server.ask(program -> program.history("bob", ROOM, 2, second.next()));

    assertThat(first.messages())
        .as("rule 1.2: the first page of 2")
        .extracting(Message::text)
        .containsExactly("text 1", "text 2");
    assertThat(second.messages())
        .as("rule 1.2: the second page, after a new message")
        .extracting(Message::text)
        .containsExactly("text 3", "text 4");
    assertThat(third.messages())
        .as("rule 1.2: the third page")
        .extracting(Message::text)
        .containsExactly("text 5", "text 6");
    assertThat(third.next()).as("rule 1.2: the cursor of the last page").isEmpty();
  }

  @Test
  @Points(1)
  @Hint("Every request names who asks, and a membership has a beginning and an end.")
  void r1_3_only_members_write_and_read() {
    Server server = ChatWorld.serversOnly("ann", "bob").at("s1");

    assertThat(server.send("carl", ROOM, "k", "hi"))
        .as("rule 1.3: carl's message")
        .isEqualTo(new SendResult.Refused(SendResult.Refusal.NOT_A_MEMBER));
    assertThatThrownBy(() -> server.history("carl", ROOM, 10))
        .as("rule 1.3: carl reads")
        .isInstanceOf(NotAMemberException.class);
    assertThatThrownBy(() -> server.tell(program -> program.addMember("carl", ROOM, "carl")))
        .as("rule 1.3: carl adds himself")
        .isInstanceOf(NotAMemberException.class);
    server.accepted("ann", ROOM, "1", "before");
    server.tell(program -> program.addMember("ann", ROOM, "carl"));
    server.accepted("ann", ROOM, "2", "while");
    server.tell(program -> program.removeMember("ann", ROOM, "bob"));
    server.accepted("ann", ROOM, "3", "without bob");
    server.tell(program -> program.addMember("ann", ROOM, "bob"));
    server.accepted("ann", ROOM, "4", "with bob");

    assertThat(server.history("carl", ROOM, 10))
        .as("rule 1.3: carl, who was added after the first message, reads")
        .containsExactly("while", "without bob", "with bob");
    assertThat(server.history("bob", ROOM, 10))
        .as("rule 1.3: bob, who was removed and added again, reads")
        .containsExactly("with bob");
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
    assertThatDevice(bob).as("rule 1.4: bob, while he is offline").shows(ROOM);
    bob.goOnline();
    world.pass(Duration.ofSeconds(5));

    assertThatDevice(bob).as("rule 1.4: bob, 5 s after goOnline").shows(ROOM, "one", "two");
  }

  @Test
  @Points(2)
  @Hint("Delivered is what the device says, read is what its user says.")
  void r1_5_sent_delivered_read() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    Device bob = world.of("bob");
    world.of("ann").send(ROOM, "one");
    world.pass(SECOND);
    bob.goOffline();
    world.of("ann").send(ROOM, "two");
    world.pass(SECOND);

    assertThat(server.receipt("ann", ROOM, "bob"))
        .as("rule 1.5: the second message, while bob is offline")
        .isEqualTo(Receipt.SENT);
    bob.goOnline();
    world.pass(Duration.ofSeconds(5));
    assertThat(server.receipt("ann", ROOM, "bob"))
        .as("rule 1.5: when bob is online")
        .isEqualTo(Receipt.DELIVERED);
    bob.markRead(ROOM);
    world.pass(SECOND);
    assertThat(server.receipt("ann", ROOM, "bob"))
        .as("rule 1.5: when bob has read")
        .isEqualTo(Receipt.READ);
  }

  @Test
  @Points(1)
  @Hint("Nobody has to be told what he wrote himself.")
  void r1_6_unread_messages_of_others() {
    Server server = ChatWorld.serversOnly("ann", "bob").at("s1");
    Message first = server.accepted("ann", ROOM, "1", "one");
    server.accepted("bob", ROOM, "2", "two");
    server.accepted("ann", ROOM, "3", "three");

    assertThat(server.unread("bob", ROOM))
        .as("rule 1.6: unread of bob, who wrote one of three messages")
        .isEqualTo(2);
    server.tell(program -> program.markRead("bob", ROOM, first.id()));
    assertThat(server.unread("bob", ROOM))
        .as("rule 1.6: unread of bob, who has read the first")
        .isEqualTo(1);
    assertThat(server.unread("ann", ROOM)).as("rule 1.6: unread of ann").isEqualTo(1);
  }

  @Test
  @Points(1)
  @Hint("256 members are allowed, one more is not, whether at the start or later.")
  void r1_7_a_group_has_256_members() {
    Server server = ChatWorld.serversOnly("ann", "bob").at("s1");
    Set<String> most =
        IntStream.range(0, 256).mapToObj(each -> "user " + each).collect(Collectors.toSet());
    server.tell(program -> program.create("group", most));

    assertThatThrownBy(() -> server.tell(program -> program.addMember("user 0", "group", "carl")))
        .as("rule 1.7: the 257th member")
        .isInstanceOf(GroupFullException.class);
    assertThatThrownBy(() -> server.unread("carl", "group"))
        .as("rule 1.7: carl, who was not added, reads")
        .isInstanceOf(NotAMemberException.class);
    assertThatThrownBy(() -> server.create("group", "ann", "bob"))
        .as("rule 1.7: the same id again")
        .isInstanceOf(ConversationExistsException.class);
    for (String text : List.of("", "x".repeat(4_097))) {
      assertThatThrownBy(() -> server.tell(program -> program.send("ann", ROOM, "k", text)))
          .as("rule 1.7: a text of %d characters", text.length())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
