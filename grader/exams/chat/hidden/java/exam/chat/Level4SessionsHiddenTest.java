package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatWorld;
import katas.chat.ChatWorld.Datagram;
import katas.chat.Device;
import katas.chat.IdGenerator;
import katas.chat.Message;
import katas.chat.Presence;
import katas.chat.Receipt;
import katas.chat.Server;
import katas.chat.SnowflakeIds;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Late messages, wrong clocks, and two servers that note how far a user is. */
class Level4SessionsHiddenTest {
  private static final int BOUND = 1_500;

  @Test
  @Points(1)
  @Hint("Give each connection a number; what belongs to an older one is history.")
  void r4_6_what_comes_late_changes_nothing() {
    Exploration.of((Simulation simulation) -> ChatWorld.of(simulation, "ann", "bob"))
        .bound(BOUND)
        .server("ann's user", world -> world.of("ann").goOffline())
        .event("30 s pass", world -> world.pass(Duration.ofSeconds(30)))
        .faults(Fault.REPEAT)
        .afterwards("2 s pass", world -> world.pass(Duration.ofSeconds(2)))
        .check(
            world ->
                Expect.that(
                    "rule 4.6: ann is offline once she has gone offline",
                    world.at("s1").presence("ann") instanceof Presence.Offline,
                    () -> "she is " + world.at("s1").presence("ann")))
        .explore();
    Exploration.of((Simulation simulation) -> ChatWorld.of(simulation, "ann", "bob"))
        .bound(BOUND)
        .server(
            "ann's user",
            world -> {
              world.of("ann").goOffline();
              world.of("ann").goOnline();
            })
        .faults(Fault.REPEAT)
        .afterwards("20 s pass", world -> world.pass(Duration.ofSeconds(20)))
        .check(
            world ->
                Expect.that(
                    "rule 4.6: ann is online once she has come back",
                    world.at("s1").presence("ann") instanceof Presence.Online,
                    () -> "she is " + world.at("s1").presence("ann")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A connection that has ended stays ended, whatever comes under its number.")
  void r4_6_a_late_copy_of_whatever_a_device_has_sent() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    Device bob = world.of("bob");
    world.pass(Duration.ofSeconds(70));
    bob.goOffline();
    world.pass(Duration.ofSeconds(20));
    Presence offline = server.presence("bob");
    List<Datagram> first = of(world, bob);
    for (Datagram datagram : first) {
      datagram.repeat();
      world.pass(SECOND);
      Presence now = server.presence("bob");
      boolean isHello = datagram == first.get(0);
      boolean isGoodbye = datagram == first.get(first.size() - 1);
      Expect.that(
          "rule 4.6: bob is " + offline + ", after a late copy of " + datagram.message(),
          isHello || isGoodbye ? now.equals(offline) : now instanceof Presence.Offline,
          "he is " + now);
    }

    bob.goOnline();
    world.pass(SECOND);
    List<String> texts = new ArrayList<>();
    for (Datagram datagram : first) {
      datagram.repeat();
      world.pass(SECOND);
      texts.add("text " + texts.size());
      world.of("ann").send(ROOM, texts.get(texts.size() - 1));
      world.pass(SECOND);
      String when = ", after a late copy of " + datagram.message();
      Expect.equal("rule 4.6: bob shows" + when, bob.texts(ROOM), texts);
      Expect.equal("rule 4.6: bob is online" + when, server.presence("bob"), new Presence.Online());
    }
    expectOfflineWhenTheGoodbyeComesFirst();
  }

  private static void expectOfflineWhenTheGoodbyeComesFirst() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    Device bob = world.of("bob");
    bob.goOffline();
    world.pass(SECOND);
    int before = of(world, bob).size();
    world.simulation().cut(Set.of("bob-phone"));
    bob.goOnline();
    bob.goOffline();
    world.pass(SECOND);
    world.simulation().heal();

    List<Datagram> late = of(world, bob);
    for (int each = late.size() - 1; each >= before; each--) {
      late.get(each).repeat();
      world.pass(SECOND);
    }
    Expect.that(
        "rule 4.6: bob is offline, whose datagrams of a short connection came in another order",
        server.presence("bob") instanceof Presence.Offline,
        "he is " + server.presence("bob"));

    bob.goOnline();
    world.pass(SECOND);
    world.simulation().cut(Set.of("bob-phone"));
    bob.goOffline();
    bob.goOnline();
    world.pass(SECOND);
    world.simulation().heal();
    bob.goOffline();
    world.pass(SECOND);
    Expect.that(
        "rule 4.6: bob is offline, whose goodbye was heard and the hello before it was not",
        server.presence("bob") instanceof Presence.Offline,
        "he is " + server.presence("bob"));
  }

  private static List<Datagram> of(ChatWorld world, Device device) {
    return world.sentByDevices().stream().filter(each -> each.from() == device.machine()).toList();
  }

  @Test
  @Points(1)
  @Hint("An id is made of the newest time that was ever seen, not of what the clock says now.")
  void r4_7_a_clock_that_is_set_back() {
    Simulation simulation = new Simulation();
    IdGenerator ids = new SnowflakeIds(1, simulation.clock());
    List<Long> made = new ArrayList<>();
    for (int each = 0; each < 100; each++) {
      made.add(ids.next(0));
      simulation.clock().move(Duration.ofMillis(each % 10 == 9 ? -7 : 1));
    }
    Race race = new Race(new Simulation());
    Device carl = race.world.device("carl", "phone", "s2");
    race.world.pass(SECOND);
    for (int each = 1; each <= 6; each++) {
      race.at("s1").machine().skew(Duration.ofHours(-each));
      race.send("s" + (1 + each % 2), "ann", "key " + each, "text " + each);
    }
    race.world.pass(SECOND);

    Expect.equal("rule 4.7: sorted ids", made, made.stream().sorted().distinct().toList());
    List<String> order = List.of("text 1", "text 2", "text 3", "text 4", "text 5", "text 6");
    Expect.equal("rule 4.7: the history", race.history(), order);
    Expect.equal("rule 4.7: carl shows", carl.texts(ROOM), order);
    race.at("s1").machine().skew(Duration.ofDays(3_653));
    race.send("s1", "ann", "key 7", "text 7");
    race.at("s1").machine().skew(Duration.ZERO);
    race.send("s2", "ann", "key 8", "text 8");
    Expect.equal(
        "rule 4.7: the history in pages of 1, of which one was accepted by a clock 10 years ahead",
        race.at("s1").history("carl", ROOM, 1),
        List.of("text 1", "text 2", "text 3", "text 4", "text 5", "text 6", "text 7", "text 8"));
  }

  @Test
  @Points(2)
  @Hint("Two servers change how far one user is; neither may overwrite what the other wrote.")
  void r4_8_read_and_confirmed_at_once() {
    Exploration.of(
            (Simulation simulation) -> {
              Race race = new Race(simulation);
              race.at("s1").accepted("ann", ROOM, "1", "one");
              race.world.device("bob", "phone", "s2");
              return race;
            })
        .bound(BOUND)
        .server("bob reads", race -> markRead(race.at("s1"), 0))
        .afterwards("a minute passes", race -> race.world.pass(Duration.ofMinutes(1)))
        .check(
            race ->
                Expect.that(
                    "rule 4.8: ann sees that bob, who read while his phone confirmed, has read",
                    race.at("s1").receipt("ann", ROOM, "bob") == Receipt.READ,
                    () -> "she sees " + race.at("s1").receipt("ann", ROOM, "bob")))
        .check(race -> expectAllRead(race.at("s2")))
        .explore();
    exploreTwoReaders();
    Level4HistoriesHiddenTest.races("4.8")
        .servers(3, 1, ChatRaces.MARK_READ, ChatRaces.UNREAD, ChatRaces.RECEIPTS, ChatRaces.SEND)
        .explore();
    ChatSpecification.HISTORIES.expect("4.8");
  }

  /** bob reads two messages at two servers at once. */
  private static void exploreTwoReaders() {
    Exploration.of(
            (Simulation simulation) -> {
              Race race = new Race(simulation);
              race.at("s1").accepted("ann", ROOM, "1", "one");
              race.at("s1").accepted("ann", ROOM, "2", "two");
              return race;
            })
        .bound(BOUND)
        .server("bob reads the first message", race -> markRead(race.at("s1"), 0))
        .server("bob reads the second one", race -> markRead(race.at("s2"), 1))
        .check(race -> expectAllRead(race.at("s1")))
        .explore();
  }

  private static void expectAllRead(Server server) {
    Expect.that(
        "rule 4.8: bob has read everything",
        server.unread("bob", ROOM) == 0,
        () -> server.unread("bob", ROOM) + " messages are shown to him as unread");
  }

  private static void markRead(Server server, int place) {
    Message message = server.messages("bob", ROOM, 10).get(place);
    server.tell(program -> program.markRead("bob", ROOM, message.id()));
  }
}
