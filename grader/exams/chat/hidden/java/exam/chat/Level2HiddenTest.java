package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.Message;
import katas.chat.Receipt;
import katas.chat.SendState;
import katas.chat.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Exactly once. */
class Level2HiddenTest {
  private static final Duration MILLISECOND = Duration.ofMillis(1);

  @Test
  @Points(1)
  @Hint("What is not on the disk is gone: the message, and which keys are used up.")
  void r2_2_a_crash_of_the_device() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device phone = world.of("ann");
    Device laptop = world.device("ann", "laptop", "s1");
    Set<String> keys = new HashSet<>();

    for (int round = 1; round <= 3; round++) {
      phone.goOffline();
      keys.add(phone.send(ROOM, "phone " + round));
      phone.machine().crash();
      phone.machine().restart();
      phone.goOnline();
      world.pass(SECOND);
      keys.add(laptop.send(ROOM, "laptop " + round));
      world.pass(SECOND);
    }

    Expect.equal("rule 2.2: different keys of 6 messages", keys.size(), 6);
    world.expectSame(
        "rule 2.2",
        ROOM,
        List.of("phone 1", "laptop 1", "phone 2", "laptop 2", "phone 3", "laptop 3"));
    for (String key : keys) {
      boolean byPhone = phone.state(key).isPresent();
      Expect.equal(
          "rule 2.2: the state of " + key,
          byPhone ? phone.state(key) : laptop.state(key),
          Optional.of(SendState.SENT));
    }
  }

  @Test
  @Points(1)
  @Hint("Two devices of a user make keys without asking each other, and remember theirs.")
  void r2_2_keys_of_devices() {
    ChatSpecification.HISTORIES.expect("2.2");
    expectAnotherKeyThanGiven();
  }

  /** The user gives a message the key that the device would make next. */
  private static void expectAnotherKeyThanGiven() {
    String next = ChatWorld.of("ann", "bob").of("ann").send(ROOM, "hi");
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device phone = world.of("ann");
    phone.send(ROOM, next, "given");
    String made = phone.send(ROOM, "made");
    world.pass(SECOND);

    Expect.that("rule 2.2: a key that was given is not made again", !made.equals(next), made);
    world.expectSame("rule 2.2", ROOM, List.of("given", "made"));
  }

  @Test
  @Points(1)
  @Hint("The state is what a server answered to this message, and it is final.")
  void r2_3_states_in_histories() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    String key = world.of("ann").send(ROOM, "hi");
    world.pass(SECOND);
    Expect.equal(
        "rule 2.3: 1 s after send", world.of("ann").state(key), Optional.of(SendState.SENT));
    ChatSpecification.HISTORIES.expect("2.3");
  }

  @Test
  @Points(1)
  @Hint("A phone in a drawer for six days sends again what it got no answer for.")
  void r2_4_the_same_message_almost_a_week_later() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    world.devices().forEach(Device::goOffline);
    Message first = server.accepted("ann", ROOM, "k", "hi");
    server.machine().crash();
    world.pass(Duration.ofHours(6 * 24 + 20));
    server.machine().restart();
    world.pass(Duration.ofHours(3));

    Message again = server.accepted("ann", ROOM, "k", "hi");

    Expect.equal("rule 2.4: 6 days 23 hours later, the id", again.id(), first.id());
    Expect.equal("rule 2.4: the history", server.history("bob", ROOM, 10), List.of("hi"));
    expectKnownForAWeek();
  }

  /** At each time of the hour, so that no sweep comes too early. */
  private static void expectKnownForAWeek() {
    ChatWorld world = ChatWorld.serversOnly("ann", "bob");
    Server server = world.at("s1");
    List<Message> first = new ArrayList<>();
    for (int each = 0; each < 10; each++) {
      first.add(server.accepted("ann", ROOM, "k" + each, "hi"));
      world.pass(Duration.ofMinutes(7));
    }
    world.pass(Duration.ofDays(7).minusMinutes(10 * 7 + 1));
    for (Message message : first) {
      Expect.equal(
          "rule 2.4: a minute less than 7 days later",
          server.accepted("ann", ROOM, message.key(), "hi"),
          message);
      world.pass(Duration.ofMinutes(7));
    }
  }

  @Test
  @Points(1)
  @Hint("Sender and key name the message; text and conversation only say whether it is the same.")
  void r2_4_keys_in_histories() {
    ChatSpecification.HISTORIES.expect("2.4");
  }

  @Test
  @Points(1)
  @Hint("A lost confirmation brings the same message again; the device must know that it has it.")
  void r2_5_once_though_confirmations_are_lost() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    Device bob = world.of("bob");
    world.of("ann").send(ROOM, "hi");
    for (int step = 0; step < 2_000 && server.history("ann", ROOM, 10).isEmpty(); step++) {
      world.pass(MILLISECOND);
    }
    world.simulation().cut(Set.of("ann-phone"));
    for (int step = 0; step < 2_000 && bob.texts(ROOM).isEmpty(); step++) {
      world.pass(MILLISECOND);
    }
    world.simulation().cut(Set.of("ann-phone", "bob-phone"));
    world.pass(Duration.ofSeconds(7));
    world.simulation().heal();

    world.pass(Duration.ofMinutes(10));
    bob.machine().crash();
    bob.machine().restart();

    world.expectSame("rule 2.5", ROOM, List.of("hi"));
    Expect.equal("rule 2.5: bob's receipt", server.receipt("ann", ROOM, "bob"), Receipt.DELIVERED);
    ChatSpecification.HISTORIES.expect("2.5");
  }

  @Test
  @Points(1)
  @Hint("The second message must not overtake the first one, which was lost.")
  void r2_6_in_the_order_of_sending() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device ann = world.of("ann");

    world.simulation().cut(Set.of("ann-phone"));
    ann.send(ROOM, "one");
    world.pass(SECOND);
    world.simulation().heal();
    ann.send(ROOM, "two");
    ann.send(ROOM, "three");
    for (int second = 0; second < 60; second++) {
      world.pass(SECOND);
      List<String> shown = world.of("bob").texts(ROOM);
      List<String> history = world.at("s1").history("bob", ROOM, 10);
      Expect.that(
          "rule 2.6: bob shows a beginning of " + history,
          shown.equals(history.subList(0, Math.min(shown.size(), history.size()))),
          "was " + shown);
    }

    world.expectSame("rule 2.6", ROOM, List.of("one", "two", "three"));
  }

  @Test
  @Points(1)
  @Hint("What was sent first is accepted first, and shown before all that was accepted later.")
  void r2_6_one_order_in_histories() {
    ChatSpecification.HISTORIES.expect("2.6");
  }
}
