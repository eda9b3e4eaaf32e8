package katas.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.DeviceAssert.assertThatDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.kit.Demonstration;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Races and faults: orders of the machines' steps are tried up to a bound, with crashes. */
@Tag("level-4")
class Level4Test {
  private static final int BOUND = 500;

  /** Two servers, what they answered, and what a reader saw. */
  private static final class Race {
    final ChatWorld world;
    final Set<Optional<SendResult>> answers = new HashSet<>();
    final List<String> seen = new ArrayList<>();

    Race(Simulation simulation) {
      world = new ChatWorld(simulation);
      world.server("s1");
      world.server("s2");
      world.at("s1").create(ROOM, "ann", "bob");
    }

    void send(String server) {
      answers.add(world.at(server).tryAsk(program -> program.send("ann", ROOM, "k", "hi")));
    }

    void accept(String server, String user, String text) {
      world.at(server).accepted(user, ROOM, text, text);
    }

    void read(String server) {
      seen.addAll(history(server));
    }

    List<String> history(String server) {
      return world.at(server).history("bob", ROOM, 10);
    }
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Between looking for the key and writing the message another server may do the same.")
  void r4_2_the_same_message_at_two_servers() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("A", race -> race.send("s1"))
        .server("B", race -> race.send("s2"))
        .check(race -> assertThat(race.answers).as("rule 4.2: different answers").hasSize(1))
        .check(
            race ->
                assertThat(race.history("s1")).as("rule 4.2: the history").containsExactly("hi"))
        .explore();
  }

  /** Real threads: the explorations find more, and find it every time. */
  @Test
  @Demonstration
  void r4_2_two_servers_get_fifty_messages_at_once() throws Exception {
    ChatWorld world = new ChatWorld(Simulation.forCrowd());
    Server reader = world.server("s1");
    reader.create(ROOM, "ann", "bob");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> senders = new ArrayList<>();

    for (String name : List.of("s2", "s3")) {
      Server server = world.server(name);
      senders.add(
          threads.submit(
              () ->
                  IntStream.range(0, 50)
                      .forEach(i -> server.accepted("ann", ROOM, "key " + i, "text " + i))));
    }

    await("rule 4.2: the history of bob")
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(reader.history("bob", ROOM, 100)).hasSize(50).doesNotHaveDuplicates());
    for (Future<?> sender : senders) {
      sender.get();
    }
    threads.shutdown();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Who makes an id first may store last, and a reader looks in between.")
  void r4_3_what_was_read_stays_the_beginning() {
    Exploration.of(Race::new)
        .bound(BOUND)
        .server("A", race -> race.accept("s1", "ann", "by ann"))
        .server("B", race -> race.accept("s2", "bob", "by bob"))
        .server("reader", race -> race.read("s2"))
        .check(race -> assertThat(race.history("s1")).as("rule 4.3: the history").hasSize(2))
        .check(
            race ->
                assertThat(race.history("s1").subList(0, race.seen.size()))
                    .as("rule 4.3: the beginning of the history")
                    .isEqualTo(race.seen))
        .explore();
  }

  @Test
  @Points(1)
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
        .check(race -> assertThatDevice(race.world.of("bob")).as("rule 4.4: bob").shows(ROOM, "hi"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A packet that is sent again is made anew: who is a member now, and what may he see?")
  void r4_5_a_packet_is_sent_again_after_the_removal() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    world.simulation().cut(Set.of("bob-phone"));
    world.of("ann").send(ROOM, "before");
    world.pass(ChatWorld.SECOND);

    server.tell(program -> program.removeMember("ann", ROOM, "bob"));
    world.of("ann").send(ROOM, "after");
    world.pass(ChatWorld.SECOND);
    world.simulation().heal();
    world.pass(Duration.ofMinutes(6));

    assertThat(world.of("bob").texts(ROOM))
        .as("rule 4.5: bob, who was removed before the second message, shows")
        .doesNotContain("after");
    assertThatDevice(world.of("ann")).as("rule 4.5: ann").shows(ROOM, "before", "after");
  }
}
