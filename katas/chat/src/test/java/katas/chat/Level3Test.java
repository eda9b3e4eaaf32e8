package katas.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;
import static katas.chat.DeviceAssert.assertThatDevice;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import katas.blocks.simulation.Counts;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Groups and presence. */
@Tag("level-3")
class Level3Test {

  @Test
  @Points(1)
  @Hint("Stored is enough for an answer; who gets it and when is another matter.")
  void r3_1_the_sender_waits_for_no_member() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    world.simulation().cut(Set.of("bob-phone"));

    String key = world.of("ann").send(ROOM, "hi");
    world.pass(SECOND);

    assertThatDevice(world.of("ann"))
        .as("rule 3.1: with bob cut off")
        .hasState(key, SendState.SENT);
    world.simulation().heal();
    world.pass(Duration.ofMinutes(6));
    assertThatDevice(world.of("bob")).as("rule 3.1: bob, 6 min later").shows(ROOM, "hi");
  }

  @Test
  @Points(1)
  @Hint("One message a server, and each server knows its own devices.")
  void r3_2_one_network_message_for_two_devices_at_a_server() {
    ChatWorld world = new ChatWorld();
    world.server("s1").create(ROOM, "ann", "bob", "carl");
    world.server("s2");
    Device ann = world.device("ann", "phone", "s1");
    Device bob = world.device("bob", "phone", "s2");
    Device carl = world.device("carl", "phone", "s2");
    world.pass(SECOND);

    int before = world.betweenServers();
    ann.send(ROOM, "hi");
    world.pass(SECOND);

    assertThatDevice(bob).as("rule 3.2: bob").shows(ROOM, "hi");
    assertThatDevice(carl).as("rule 3.2: carl").shows(ROOM, "hi");
    assertThat(world.betweenServers() - before)
        .as("rule 3.2: network messages between two servers")
        .isLessThanOrEqualTo(2);
  }

  @Test
  @Points(1)
  @Hint("An entry with a life of 60 s, renewed by each heartbeat, ends by itself.")
  void r3_3_online_while_heartbeats_come() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");

    assertThat(server.presence("carl"))
        .as("rule 3.3: carl, who never was online")
        .isEqualTo(new Presence.NeverSeen());
    world.pass(Duration.ofMinutes(5));
    assertThat(server.presence("ann"))
        .as("rule 3.3: ann, after 5 min")
        .isEqualTo(new Presence.Online());
    world.of("ann").goOffline();
    world.of("bob").machine().crash();
    world.pass(SECOND);
    assertThat(server.presence("ann"))
        .as("rule 3.3: ann, 1 s after goOffline")
        .isInstanceOf(Presence.Offline.class);
    world.pass(Duration.ofSeconds(60));
    assertThat(server.presence("bob"))
        .as("rule 3.3: bob, 61 s after a crash")
        .isInstanceOf(Presence.Offline.class);
  }

  @Test
  @Points(2)
  @Hint("A hint that is out of date in 5 s needs no database; pass it on to the members' servers.")
  void r3_4_typing_is_shown_for_5_seconds() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    world.server("s2");
    Device pad = world.device("bob", "pad", "s2");
    Device carl = world.device("carl", "phone", "s2");
    world.pass(SECOND);
    int kept = world.rows() + world.entries();
    Counts before = world.simulation().counts();

    world.of("ann").typing(ROOM);
    world.pass(SECOND);
    Counts cost = world.simulation().counts().since(before);

    assertThatDevice(world.of("bob")).as("rule 3.4: bob").showsTyping(ROOM, "ann");
    assertThatDevice(pad).as("rule 3.4: bob, at another server").showsTyping(ROOM, "ann");
    assertThatDevice(world.of("ann")).as("rule 3.4: ann herself").showsTyping(ROOM);
    assertThatDevice(carl).as("rule 3.4: carl, who is not a member").showsTyping(ROOM);
    assertThat(world.rows() + world.entries() - kept).as("rule 3.4: rows and entries").isZero();
    assertThat(cost.of("log", "appends")).as("rule 3.4: appends to the log").isZero();
    world.pass(Duration.ofSeconds(5));
    assertThatDevice(world.of("bob")).as("rule 3.4: bob, 6 s later").showsTyping(ROOM);
  }

  @Test
  @Points(1)
  @Hint("A heartbeat that is not answered says that the server is gone: take the next one.")
  void r3_5_devices_of_a_crashed_server_go_on() {
    ChatWorld world = new ChatWorld();
    Server first = world.server("s1");
    world.server("s2");
    first.create(ROOM, "ann", "bob");
    Device ann = world.device("ann", "phone", "s1", "s2");
    Device bob = world.device("bob", "phone", "s1", "s2");
    world.pass(SECOND);

    first.machine().crash();
    world.pass(Duration.ofSeconds(45));
    ann.send(ROOM, "hi");
    world.pass(SECOND);

    assertThatDevice(bob).as("rule 3.5: bob, at another server").shows(ROOM, "hi");
  }
}
