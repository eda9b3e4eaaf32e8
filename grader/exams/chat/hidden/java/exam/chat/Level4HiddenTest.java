package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.Expect;
import katas.chat.IdGenerator;
import katas.chat.Message;
import katas.chat.Presence;
import katas.chat.Receipt;
import katas.chat.SendResult;
import katas.chat.SendResult.Accepted;
import katas.chat.Server;
import katas.chat.SnowflakeIds;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults that are small enough to try every order. */
class Level4HiddenTest {
  private static final int BOUND = 200;

  /** Two servers with a conversation, and what was seen and answered. */
  private static final class Race {
    final ChatWorld world;
    final List<SendResult> answers = new ArrayList<>();
    List<String> seen = List.of();

    Race(Simulation simulation) {
      world = new ChatWorld(simulation);
      world.server("s1");
      world.server("s2");
      world.at("s1").create(ROOM, "ann", "bob", "carl");
    }

    Server at(String server) {
      return world.at(server);
    }

    void send(String server, String user, String key, String text) {
      at(server).tryAsk(program -> program.send(user, ROOM, key, text)).ifPresent(answers::add);
    }

    void read(String server) {
      seen = at(server).history("carl", ROOM, 10);
    }

    List<String> history() {
      return at("s1").history("carl", ROOM, 10);
    }

    long accepted() {
      return answers.stream().filter(Accepted.class::isInstance).count();
    }
  }

  @Test
  @Points(2)
  @Hint("Whatever is written in two steps is at some moment half written, and a crash keeps it so.")
  void r4_2_again_after_a_crash() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("ann's request", race -> race.send("s1", "ann", "k", "hi"))
        .faults(Fault.CRASH, Fault.FAIL_BEFORE, Fault.FAIL_AFTER)
        .afterwards("ann sends again", race -> race.send("s2", "ann", "k", "hi"))
        .check(
            race ->
                Expect.equal("rule 4.2: different answers", new HashSet<>(race.answers).size(), 1))
        .check(race -> Expect.equal("rule 4.2: the history", race.history(), List.of("hi")))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("The key belongs to whoever stores a message with it first, in the same step.")
  void r4_2_one_key_for_two_messages() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("phone", race -> race.send("s1", "ann", "k", "hi"))
        .server("laptop", race -> race.send("s2", "ann", "k", "ho"))
        .check(race -> Expect.equal("rule 4.2: accepted", race.accepted(), 1L))
        .check(race -> Expect.equal("rule 4.2: stored", race.history().size(), 1))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Who makes an id first may store last, and a reader looks in between.")
  void r4_3_what_was_read_stays_the_beginning() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("ann's request", race -> race.send("s1", "ann", "1", "by ann"))
        .server("bob's request", race -> race.send("s2", "bob", "2", "by bob"))
        .server("carl reads", race -> race.read("s2"))
        .check(race -> Expect.equal("rule 4.3: stored", race.history().size(), 2))
        .check(
            race ->
                Expect.equal(
                    "rule 4.3: the beginning of " + race.history(),
                    race.history().subList(0, race.seen.size()),
                    race.seen))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("First say that you are here, then look what there is; the other way round leaves a gap.")
  void r4_4_a_device_that_connects_meanwhile() {
    Exploration.of(
            (Simulation simulation) -> {
              Race race = new Race(simulation);
              race.world.closedDevice("bob", "phone", "s2");
              return race;
            })
        .bound(BOUND)
        .server("ann's request", race -> race.send("s1", "ann", "k", "hi"))
        .server("bob's user", race -> race.world.of("bob").goOnline())
        .afterwards("6 minutes pass", race -> race.world.pass(Duration.ofMinutes(6)))
        .check(race -> race.world.expectSame("rule 4.4", ROOM, List.of("hi")))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Between reading who is a member and writing the conversation somebody may be removed.")
  void r4_5_removed_while_others_write() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("bob is removed", race -> race.at("s1").tell(each -> remove(each)))
        .server("ann's request", race -> race.send("s2", "ann", "k", "hi"))
        .afterwards("bob writes", race -> race.send("s1", "bob", "b", "not me"))
        .check(race -> Expect.equal("rule 4.5: stored", race.history(), List.of("hi")))
        .explore();
  }

  private static void remove(katas.chat.ChatServer server) {
    server.removeMember("ann", ROOM, "bob");
  }

  @Test
  @Points(2)
  @Hint("Who is a member now and what there is to read now are two questions; mind their order.")
  void r4_5_removed_while_a_device_catches_up() {
    Exploration.of(
            (Simulation simulation) -> {
              Race race = new Race(simulation);
              race.at("s1").accepted("ann", ROOM, "1", "old");
              race.world.closedDevice("bob", "phone", "s2");
              race.world.pass(SECOND);
              return race;
            })
        .bound(BOUND)
        .server("bob's user", race -> race.world.of("bob").goOnline())
        .server(
            "bob is removed, then ann's request",
            race -> {
              race.at("s1").tell(each -> remove(each));
              race.send("s1", "ann", "2", "secret");
            })
        .afterwards("a minute passes", race -> race.world.pass(Duration.ofMinutes(1)))
        .check(
            race ->
                Expect.that(
                    "rule 4.5: bob never shows what came after he was removed",
                    !race.world.of("bob").texts(ROOM).contains("secret"),
                    "does"))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("Give each connection a number; what belongs to an older one is history.")
  void r4_6_offline_stays_offline() {
    Exploration.of((Simulation simulation) -> ChatWorld.of(simulation, "ann", "bob"))
        .bound(BOUND)
        .server("ann's user", world -> world.of("ann").goOffline())
        .event("30 s pass", world -> world.pass(Duration.ofSeconds(30)))
        .faults(Fault.REPEAT)
        .afterwards("2 s pass", world -> world.pass(Duration.ofSeconds(2)))
        .check(
            world ->
                Expect.instance(
                    "rule 4.6: ann, after goOffline",
                    Presence.Offline.class,
                    world.at("s1").presence("ann")))
        .explore();
  }

  @Test
  @Points(2)
  @Hint("A goodbye that comes late must not end the connection that was made after it.")
  void r4_6_connected_anew_stays_online() {
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
                Expect.equal(
                    "rule 4.6: ann, after goOffline and goOnline",
                    world.at("s1").presence("ann"),
                    new Presence.Online()))
        .explore();
  }

  @Test
  @Points(2)
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
        .server("bob reads", race -> markRead(race.at("s1")))
        .afterwards("a minute passes", race -> race.world.pass(Duration.ofMinutes(1)))
        .check(
            race ->
                Expect.equal(
                    "rule 4.8: bob, who read while his phone confirmed",
                    race.at("s1").receipt("ann", ROOM, "bob"),
                    Receipt.READ))
        .check(race -> Expect.equal("rule 4.8: unread", race.at("s2").unread("bob", ROOM), 0))
        .explore();
  }

  private static void markRead(Server server) {
    Optional<Message> message = server.messages("bob", ROOM, 10).stream().findFirst();
    server.tell(program -> program.markRead("bob", ROOM, message.orElseThrow().id()));
  }
}
