package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.Simulation;
import katas.chat.ChatServer;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Races and faults that are small enough to try every order. */
class Level4HiddenTest {
  private static final int BOUND = 200;
  private static final String MANY_FAULTS = "each of the machines may fail at each of its steps";

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Whatever is written in two steps is at some moment half written, and a crash keeps it so.")
  void r4_2_again_after_a_crash() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("ann's request", race -> race.send("s1", "ann", "k", "hi"))
        .faults(Fault.CRASH, Fault.FAIL_BEFORE, Fault.FAIL_AFTER)
        .afterwards("ann sends again", race -> race.send("s2", "ann", "k", "hi"))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: sent again, a message gets the same answer",
                    new HashSet<>(race.answers).size() == 1,
                    "the answers are " + race.answers))
        .check(race -> expectHistory(race, "rule 4.2: the room has the message once", "hi"))
        .explore();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The key belongs to whoever stores a message with it first, in the same step.")
  void r4_2_one_key_for_two_messages() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("phone", race -> race.send("s1", "ann", "k", "hi"))
        .server("laptop", race -> race.send("s2", "ann", "k", "ho"))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: of two messages with one key one is accepted",
                    race.accepted() == 1,
                    "the answers are " + race.answers))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: of two messages with one key one is stored",
                    race.history().size() == 1,
                    () -> "the history is " + race.history()))
        .explore();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Who makes an id first may store last, and a reader looks in between.")
  void r4_3_what_was_read_stays_the_beginning() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("ann's request", race -> race.send("s1", "ann", "1", "by ann"))
        .server("bob's request", race -> race.send("s2", "bob", "2", "by bob"))
        .server("carl reads", race -> race.read("s2"))
        .check(
            race ->
                Expect.that(
                    "rule 4.3: both messages are stored",
                    race.history().size() == 2,
                    () -> "the history is " + race.history()))
        .check(
            race ->
                Expect.that(
                    "rule 4.3: what carl has read stays the beginning of the history",
                    race.history().subList(0, race.seen.size()).equals(race.seen),
                    () -> "he read " + race.seen + " and later it is " + race.history()))
        .explore();
  }

  @Test
  @Points(1)
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
  @Points(1)
  @Hint("A call without an answer may have done its part; whoever goes on must begin before it.")
  void r4_4_a_fault_on_the_way() {
    Exploration.of(SenderRace::new)
        .bound(BOUND / 5, MANY_FAULTS)
        .server("ann's user", SenderRace::send)
        .faults(Fault.CRASH, Fault.LOSE, Fault.REPEAT)
        .afterwards("6 minutes pass", SenderRace::settle)
        .check(SenderRace::expectOnce)
        .explore();
    exploreTheWayToDevices(Fault.FAIL_BEFORE, Fault.FAIL_AFTER);
    exploreTheWayToDevices(Fault.CRASH);
  }

  private static void exploreTheWayToDevices(Fault... faults) {
    Exploration.of(
            (Simulation simulation) -> {
              Race race = new Race(simulation);
              race.world.device("bob", "phone", "s2");
              race.world.device("carl", "phone", "s1");
              race.world.pass(SECOND);
              return race;
            })
        .bound(BOUND / 2, MANY_FAULTS)
        .server("ann's request", race -> race.send("s1", "ann", "k", "hi"))
        .faults(faults)
        .afterwards(
            "who crashed starts again, and ann sends again if nobody answered",
            race -> {
              race.world.simulation().machines().forEach(Machine::restart);
              if (race.answers.isEmpty()) {
                race.send("s1", "ann", "k", "hi");
              }
            })
        .afterwards("6 minutes pass", race -> race.world.pass(Duration.ofMinutes(6)))
        .check(race -> race.world.expectSame("rule 4.4", ROOM, List.of("hi")))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Who is a member is one question, what to write or to read another; what happens between?")
  void r4_5_removed_while_others_write_and_read() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("bob is removed", race -> race.at("s1").tell(each -> remove(each)))
        .server("ann's request", race -> race.send("s2", "ann", "k", "hi"))
        .afterwards("bob writes", race -> race.send("s1", "bob", "b", "not me"))
        .check(
            race -> expectHistory(race, "rule 4.5: ann's message is stored and bob's is not", "hi"))
        .explore();
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
                    () -> "he shows " + race.world.of("bob").texts(ROOM)))
        .explore();
  }

  private static void expectHistory(Race race, String rule, String... texts) {
    Expect.that(
        rule, race.history().equals(List.of(texts)), () -> "the history is " + race.history());
  }

  private static void remove(ChatServer server) {
    server.removeMember("ann", ROOM, "bob");
  }
}
