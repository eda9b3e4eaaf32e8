package katas.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;
import static katas.chat.DeviceAssert.assertThatDevice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import katas.blocks.Network;
import katas.blocks.simulation.Machine;
import katas.blocks.simulation.Simulation;
import katas.chat.SendResult.Refusal;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Exactly once. */
@Tag("level-2")
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
    assertThatDevice(world.of("bob")).as("rule 2.1: 4.9 s after it was lost").shows(ROOM);
    world.pass(Duration.ofMillis(400));

    assertThatDevice(world.of("bob")).as("rule 2.1: 5.3 s after it was lost").shows(ROOM, "hi");
  }

  @Test
  @Points(1)
  @Hint("Whether the device is online is asked before each datagram, not when the app is opened.")
  void r2_1_an_offline_device_sends_nothing() {
    Network network = mock();
    ChatWorld world = new ChatWorld();
    Machine<ChatClient> phone = world.deviceOn(network, "ann", "phone", "s1");

    phone.run(program -> program.send(ROOM, "hi"));
    phone.run(program -> program.typing(ROOM));
    world.pass(Duration.ofMinutes(10));
    verify(network, never().description("rule 2.1: a device that is offline sent something"))
        .send(any(), any());
    phone.run(ChatClient::goOnline);
    world.pass(SECOND);

    verify(network, atLeastOnce().description("rule 2.1: goOnline sent nothing to the server"))
        .send(eq("s1"), any());
  }

  @Test
  @Points(1)
  @Hint("What is not on the disk is gone: the message, and which keys are used up.")
  void r2_2_a_message_outlives_a_crash() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device ann = world.of("ann");
    ann.goOffline();
    String first = ann.send(ROOM, "one");

    ann.machine().crash();
    ann.machine().restart();
    String second = ann.send(ROOM, "two");
    ann.goOnline();
    world.pass(SECOND);

    assertThat(second).as("rule 2.2: the key after the crash").isNotEqualTo(first);
    assertThatDevice(world.of("bob")).as("rule 2.2: bob").shows(ROOM, "one", "two");
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

    assertThatDevice(ann).as("rule 2.3: while offline").hasState(key, SendState.WAITING);
    ann.goOnline();
    world.pass(SECOND);

    assertThatDevice(ann).as("rule 2.3: when online").hasState(key, SendState.SENT);
    assertThatDevice(ann)
        .as("rule 2.3: where ann is not a member")
        .hasState(foreign, SendState.REFUSED);
    assertThat(ann.state("other")).as("rule 2.3: a message that was never sent").isEmpty();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The key says whether it is the same message; the text says nothing.")
  void r2_4_one_key_is_one_message() {
    Server server = ChatWorld.serversOnly("ann", "bob").at("s1");
    server.create("other", "ann", "bob");
    Message first = server.accepted("ann", ROOM, "k", "hi");

    assertThat(server.accepted("ann", ROOM, "k", "hi"))
        .as("rule 2.4: the same message again")
        .isEqualTo(first);
    assertThat(server.send("ann", ROOM, "k", "ho"))
        .as("rule 2.4: the same key, another text")
        .isEqualTo(new SendResult.Refused(Refusal.KEY_REUSED));
    assertThat(server.send("ann", "other", "k", "hi"))
        .as("rule 2.4: the same key, another conversation")
        .isEqualTo(new SendResult.Refused(Refusal.KEY_REUSED));
    Message byBob = server.accepted("bob", ROOM, "k", "hi");
    Message another = server.accepted("ann", ROOM, "k2", "hi");
    assertThat(Set.of(first.id(), byBob.id(), another.id()))
        .as("rule 2.4: ids of ann's, of bob's with the same key, of ann's with another key")
        .hasSize(3);
    assertThat(server.history("bob", ROOM, 10))
        .as("rule 2.4: the history")
        .containsExactly("hi", "hi", "hi");
  }

  @Test
  @Points(1)
  @Hint("A lost confirmation brings the same message again; the device must know that it has it.")
  void r2_5_once_though_the_confirmation_was_lost() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Device bob = world.of("bob");
    world.at("s1").accepted("ann", ROOM, "k", "hi");
    for (int step = 0; step < 1_000 && bob.texts(ROOM).isEmpty(); step++) {
      world.pass(Duration.ofMillis(1));
    }

    world.simulation().cut(Set.of("bob-phone"));
    world.pass(Duration.ofSeconds(1));
    world.simulation().heal();
    world.pass(Duration.ofMinutes(6));
    bob.machine().crash();
    bob.machine().restart();

    assertThatDevice(bob).as("rule 2.5: bob, after a crash").shows(ROOM, "hi");
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
    world.pass(Duration.ofMinutes(1));

    assertThatDevice(world.of("bob")).as("rule 2.6: bob").shows(ROOM, "one", "two");
    assertThatDevice(ann).as("rule 2.6: ann").shows(ROOM, "one", "two");
  }

  @Test
  @Points(1)
  @Hint("41 bits of time, 10 of node, 12 of sequence number: shift and or.")
  void r2_7_an_id_is_time_node_and_number() {
    Simulation simulation = new Simulation();
    IdGenerator ids = new SnowflakeIds(1_023, simulation.clock());

    long first = ids.next(0);
    long second = ids.next(0);
    long ahead = ids.next(second + (60_000L << 22));

    assertThat(Instant.parse("2024-01-01T00:00:00Z").plusMillis(first >> 22))
        .as("rule 2.7: the time")
        .isEqualTo(simulation.clock().instant());
    assertThat((first >> 12) & 1_023).as("rule 2.7: the node").isEqualTo(1_023);
    assertThat(second).as("rule 2.7: the next id").isEqualTo(first + 1);
    assertThat(ahead)
        .as("rule 2.7: an id above one that is a minute ahead")
        .isGreaterThan(second + (60_000L << 22));
  }
}
