package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import katas.blocks.Network;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatClient;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.Message;
import katas.chat.Receipt;
import katas.chat.Server;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Several messages or reports on their way, of which one is held up or lost. */
class Level4DeliveryHiddenTest {
  private static final int ROOMS = 4;
  private static final int DATAGRAMS = 6;

  @Test
  @Points(1)
  @Hint("What is done and what is not is known of each message, not of the newest alone.")
  void r4_4_a_crash_while_some_messages_are_held_up() {
    for (boolean heldUpFirst : new boolean[] {true, false}) {
      for (Duration until : List.of(Duration.ofMillis(5), SECOND, Duration.ofSeconds(7))) {
        expectAllInSpiteOf(heldUpFirst, until);
      }
    }
    exploreADeviceThatKeepsAMessage();
  }

  /** Messages to bob are held up, those to carl are not; the server of both crashes. */
  private static void expectAllInSpiteOf(boolean heldUpFirst, Duration until) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    world.server("s2");
    for (int each = 0; each < ROOMS; each++) {
      server.create("bob " + each, "ann", "bob");
      server.create("carl " + each, "ann", "carl");
    }
    Device bob = world.device("bob", "phone", "s2");
    Device carl = world.device("carl", "phone", "s1");
    world.pass(SECOND);

    world.simulation().cut(Set.of("s2"));
    for (String user : heldUpFirst ? List.of("bob", "carl") : List.of("carl", "bob")) {
      for (int each = 0; each < ROOMS; each++) {
        server.accepted("ann", user + " " + each, user + each, "hi");
      }
      world.pass(until);
    }
    server.machine().crash();
    server.machine().restart();
    world.simulation().heal();
    world.pass(Duration.ofMinutes(6));

    for (Device device : List.of(bob, carl)) {
      for (int each = 0; each < ROOMS; each++) {
        Expect.equal(
            "rule 4.4: 6 minutes after a crash of the server, which was cut off from the other for "
                + until
                + ", conversation "
                + each
                + " of "
                + device,
            device.texts(device.user() + " " + each),
            List.of("hi"));
      }
    }
  }

  private static void exploreADeviceThatKeepsAMessage() {
    Exploration.of(
            (Simulation simulation) -> {
              Race race = new Race(simulation);
              race.world.device("bob", "phone", "s1");
              race.world.pass(SECOND);
              return race;
            })
        .server("ann's requests", Level4DeliveryHiddenTest::sendTwo)
        .faults(Fault.CRASH)
        .sample(50, 400)
        .afterwards(
            "who crashed starts again, and ann sends again",
            race -> {
              race.world.simulation().machines().forEach(Machine::restart);
              sendTwo(race);
            })
        .afterwards("6 minutes pass", race -> race.world.pass(Duration.ofMinutes(6)))
        .check(race -> race.world.expectSame("rule 4.4", ROOM, List.of("one", "two")))
        .explore();
  }

  private static void sendTwo(Race race) {
    race.send("s1", "ann", "1", "one");
    race.send("s1", "ann", "2", "two");
  }

  @Test
  @Points(1)
  @Hint("An answer belongs to the report that it names; a newer report still waits for its own.")
  void r4_1_a_newer_report_is_lost() {
    for (int millis = 0; millis <= 40; millis += 10) {
      for (int lost = 1; lost <= DATAGRAMS; lost++) {
        expectReadAndSent(millis, lost);
      }
    }
  }

  /** The user reads twice and sends twice, one soon after the other, and a datagram is lost. */
  private static void expectReadAndSent(int millis, int lost) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.create(ROOM, "ann", "bob");
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    AtomicReference<Machine<ChatClient>> started = new AtomicReference<>();
    Network network =
        (to, message) -> {
          if (left.decrementAndGet() != 0) {
            started.get().network().send(to, message);
          }
        };
    Machine<ChatClient> bob = world.deviceOn(network, "bob", "phone", "s1");
    started.set(bob);
    bob.run(ChatClient::goOnline);
    server.accepted("ann", ROOM, "1", "one");
    world.pass(SECOND);

    left.set(lost);
    server.accepted("ann", ROOM, "2", "two");
    readAndSend(bob, "three");
    world.pass(Duration.ofMillis(millis));
    readAndSend(bob, "four");
    List<Long> shown =
        bob.program().messages(ROOM).stream()
            .filter(message -> message.sender().equals("ann"))
            .map(Message::id)
            .toList();
    world.pass(Duration.ofMinutes(6));

    String when = "rule 4.1: two reports within " + millis + " ms, datagram " + lost + " lost: ";
    Expect.that(when + "bob had shown a message", !shown.isEmpty(), "none");
    Expect.equal(when + "messages", server.history("ann", ROOM, 10).size(), 4);
    long read = shown.get(shown.size() - 1);
    Expect.equal(
        when + "the receipt of what bob has read of ann's",
        server.ask(program -> program.receipts("ann", ROOM, read)),
        Map.of("bob", Receipt.READ));
  }

  private static void readAndSend(Machine<ChatClient> device, String text) {
    device.run(program -> program.markRead(ROOM));
    device.run(program -> program.send(ROOM, text));
  }
}
