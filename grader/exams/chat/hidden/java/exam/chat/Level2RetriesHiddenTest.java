package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.SendState;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** When a device sends again, and when it does not. */
class Level2RetriesHiddenTest {

  @Test
  @Points(1)
  @Hint("Each delay is twice the one before: 5 s, 10 s, 20 s; the next message begins with 5 s.")
  void r2_1_the_delays_double_and_end() {
    ChatWorld world = ChatWorld.of("ann", "bob");

    for (String text : List.of("one", "two")) {
      world.simulation().cut(Set.of("ann-phone"));
      world.of("ann").send(ROOM, text);
      world.pass(Duration.ofSeconds(6));
      world.simulation().heal();
      world.pass(Duration.ofMillis(8_900));
      List<String> before = world.of("bob").texts(ROOM);
      world.pass(Duration.ofMillis(400));
      List<String> after = world.of("bob").texts(ROOM);

      Expect.that(
          "rule 2.1: lost at 0 and 5 s, at 14.9 s bob does not show " + text,
          !before.contains(text),
          "shows " + before);
      Expect.that("rule 2.1: at 15.3 s bob shows " + text, after.contains(text), "shows " + after);
      world.pass(Duration.ofSeconds(15));
    }
    Expect.equal(
        "rule 2.1: network messages of 10 minutes, after a message, a report and new connections"
            + " as without",
        sendsInTenMinutes(true),
        sendsInTenMinutes(false));
    Expect.equal(
        "rule 2.1: datagrams of 20 seconds, after goOnline while online as without",
        sendsWhileOnline(true),
        sendsWhileOnline(false));
  }

  private static long sendsWhileOnline(boolean again) {
    ChatWorld world = ChatWorld.of("ann", "bob");
    world.pass(Duration.ofSeconds(5));
    Device ann = world.of("ann");
    long before = sentBy(world, ann);
    if (again) {
      ann.goOnline();
    }
    world.pass(Duration.ofSeconds(20));
    return sentBy(world, ann) - before;
  }

  private static int sendsInTenMinutes(boolean busy) {
    ChatWorld world = ChatWorld.of("ann", "bob");
    if (busy) {
      world.of("ann").send(ROOM, "hi");
      world.pass(SECOND);
      world.of("bob").markRead(ROOM);
      world.pass(SECOND);
      world.at("s1").machine().crash();
      world.at("s1").machine().restart();
      world.pass(Duration.ofMinutes(1));
      world.of("ann").goOffline();
      world.of("ann").goOnline();
    }
    world.pass(Duration.ofMinutes(1));
    int before = world.simulation().counts().of("network");
    world.pass(Duration.ofMinutes(10));
    return world.simulation().counts().of("network") - before;
  }

  @Test
  @Points(1)
  @Hint("A new connection is a new beginning: what waits is sent at once, however long it waits.")
  void r2_1_at_once_when_connected_again() {
    for (int second = 1; second <= 25; second += 2) {
      ChatWorld world = new ChatWorld();
      world.server("s1").create(ROOM, "ann", "bob");
      world.server("s2");
      Device ann = world.device("ann", "phone", "s1", "s2");
      world.pass(SECOND);
      world.at("s1").machine().crash();
      world.pass(Duration.ofSeconds(second));
      String key = ann.send(ROOM, "hi");
      world.pass(Duration.ofSeconds(46 - second));

      Expect.equal(
          "rule 2.1: 46 s after the crash of its server, the state of a message sent at "
              + second
              + " s",
          ann.state(key),
          Optional.of(SendState.SENT));
    }
  }

  @Test
  @Points(1)
  @Hint("Going offline ends every timer that sends; what waits is on the disk.")
  void r2_1_an_offline_device_sends_nothing() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device bob = world.of("bob");
    world.of("ann").send(ROOM, "hi");
    world.pass(SECOND);
    world.simulation().cut(Set.of("bob-phone"));
    String key = bob.send(ROOM, "ho");
    bob.markRead(ROOM);
    world.pass(SECOND);
    bob.goOffline();
    world.simulation().heal();

    long before = sentBy(world, bob);
    bob.goOffline();
    bob.send(ROOM, "he");
    bob.markRead(ROOM);
    bob.typing(ROOM);
    world.pass(Duration.ofMinutes(10));
    long sent = sentBy(world, bob) - before;
    Optional<SendState> waiting = bob.state(key);
    bob.goOnline();
    world.pass(SECOND);
    Optional<SendState> sentAtOnce = bob.state(key);
    Set<String> typing = world.of("ann").typingUsers(ROOM);
    world.pass(Duration.ofSeconds(4));

    Expect.equal("rule 2.1: datagrams of 10 minutes offline", sent, 0L);
    Expect.equal("rule 2.1: offline, the state", waiting, Optional.of(SendState.WAITING));
    Expect.equal(
        "rule 2.1: 1 s after goOnline, the state", sentAtOnce, Optional.of(SendState.SENT));
    Expect.equal("rule 2.1: 5 s after goOnline, unread", world.at("s1").unread("bob", ROOM), 0);
    Expect.equal("rule 2.1: who typed offline is shown as typing", typing, Set.of());
  }

  private static long sentBy(ChatWorld world, Device device) {
    return world.sentByDevices().stream().filter(it -> it.from() == device.machine()).count();
  }
}
