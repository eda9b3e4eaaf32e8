package katas.chat;

import static katas.chat.ChatWorld.ROOM;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the machines' steps is tried, and a crash at every step. */
class Level4Test {
  private static final int BOUND = 500;

  /** Two servers, and what they answered. */
  private static final class Race {
    final ChatWorld world;
    final Set<Optional<SendResult>> answers = new HashSet<>();

    Race(Simulation simulation) {
      world = new ChatWorld(simulation);
      world.server("s1");
      world.server("s2");
      world.at("s1").create(ROOM, "ann", "bob");
    }

    void expectOneHi() {
      List<String> history = world.at("s1").history("bob", ROOM, 10);
      Expect.that(
          "rule 4.2: the room has the message once",
          history.equals(List.of("hi")),
          "its history is " + history);
    }

    void send(String server) {
      answers.add(world.at(server).tryAsk(program -> program.send("ann", ROOM, "k", "hi")));
    }
  }

  @Test
  @Points(1)
  @Hint("Between looking for the key and writing the message another server may do the same.")
  void r4_2_the_same_message_at_two_servers() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("A", race -> race.send("s1"))
        .server("B", race -> race.send("s2"))
        .check(
            race ->
                Expect.that(
                    "rule 4.2: both servers give one answer to one message",
                    race.answers.size() == 1,
                    "the answers are " + race.answers))
        .check(Race::expectOneHi)
        .explore();
  }

  @Test
  @Points(2)
  @Hint("What was stored and not yet passed on must be found again, by whom and where?")
  void r4_4_a_crash_anywhere_on_the_way() {
    Exploration.of(
            (Simulation simulation) -> {
              Race race = new Race(simulation);
              race.world.device("bob", "phone", "s2");
              race.world.pass(ChatWorld.SECOND);
              return race;
            })
        .bound(BOUND)
        .server("ann's request", race -> race.send("s1"))
        .faults(Fault.CRASH)
        .afterwards("ann sends again", race -> race.send("s2"))
        .afterwards("6 minutes pass", race -> race.world.pass(Duration.ofMinutes(6)))
        .check(race -> race.world.expectSame("rule 4.4", ROOM, List.of("hi")))
        .explore();
  }
}
