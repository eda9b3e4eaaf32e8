package katas.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.simulation.Simulation;
import katas.chat.SendResult.Refusal;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Exactly once. */
class Level2Test {

  @Test
  @Points(1)
  @Hint("Who gets no answer asks again; a task of the scheduler reminds the device.")
  void r2_1_a_lost_message_is_sent_again_after_5_seconds() {
    ChatWorld world = ChatWorld.of("ann", "bob");

    world.simulation().cut(Set.of("ann-phone"));
    world.of("ann").send(ROOM, "hi");
    world.pass(Duration.ofSeconds(2));
    world.simulation().heal();
    world.pass(Duration.ofMillis(2_900));
    List<String> before = world.of("bob").texts(ROOM);
    world.pass(Duration.ofMillis(400));

    Expect.equal("rule 2.1: 4.9 s after it was lost bob shows", before, List.of());
    Expect.equal("rule 2.1: after 5.3 s", world.of("bob").texts(ROOM), List.of("hi"));
  }

  @Test
  @Points(1)
  @Hint("Only a server's answer makes it SENT.")
  void r2_3_waiting_then_sent_or_refused() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device ann = world.of("ann");
    ann.goOffline();
    String key = ann.send(ROOM, "hi");
    String foreign = ann.send("foreign", "hi");
    world.pass(SECOND);

    Optional<SendState> offline = ann.state(key);
    ann.goOnline();
    world.pass(SECOND);

    Expect.equal("rule 2.3: while offline", offline, Optional.of(SendState.WAITING));
    Expect.equal("rule 2.3: when online", ann.state(key), Optional.of(SendState.SENT));
    Expect.equal(
        "rule 2.3: where ann is no member", ann.state(foreign), Optional.of(SendState.REFUSED));
    Expect.equal("rule 2.3: never sent", ann.state("other"), Optional.empty());
  }

  @Test
  @Points(2)
  @Hint("The key says whether it is the same message; the text says nothing.")
  void r2_4_one_key_is_one_message() {
    Server server = ChatWorld.of("ann", "bob").at("s1");
    server.create("other", "ann", "bob");
    Message first = server.accepted("ann", ROOM, "k", "hi");

    Message again = server.accepted("ann", ROOM, "k", "hi");
    SendResult text = server.ask(program -> program.send("ann", ROOM, "k", "ho"));
    SendResult conversation = server.ask(program -> program.send("ann", "other", "k", "hi"));
    Message byBob = server.accepted("bob", ROOM, "k", "hi");
    Message another = server.accepted("ann", ROOM, "k2", "hi");

    Expect.equal("rule 2.4: the same again", again, first);
    SendResult reused = new SendResult.Refused(Refusal.KEY_REUSED);
    Expect.equal("rule 2.4: another text", text, reused);
    Expect.equal("rule 2.4: another conversation", conversation, reused);
    Expect.equal(
        "rule 2.4: ann's, bob's with the same key, ann's with another key",
        Set.of(first.id(), byBob.id(), another.id()).size(),
        3);
  }

  @Test
  @Points(1)
  @Hint("41 bits of time, 10 of node, 12 of number: shift and or.")
  void r2_7_an_id_is_time_node_and_number() {
    Simulation simulation = new Simulation();
    IdGenerator ids = new SnowflakeIds(1_023, simulation.clock());

    long first = ids.next(0);
    long second = ids.next(0);

    Instant time = Instant.parse("2024-01-01T00:00:00Z").plusMillis(first >> 22);
    Expect.equal("rule 2.7: the time", time, simulation.clock().instant());
    Expect.equal("rule 2.7: the node", (first >> 12) & 1_023, 1_023L);
    Expect.equal("rule 2.7: the next id", second, first + 1);
  }
}
