package katas.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import katas.blocks.simulation.Counts;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Groups and presence. */
class Level3Test {

  @Test
  @Points(2)
  @Hint("An entry with a life of 60 s, renewed by each heartbeat, ends by itself.")
  void r3_3_online_while_heartbeats_come() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");

    world.pass(Duration.ofMinutes(5));
    Presence after = server.presence("ann");
    world.of("ann").goOffline();
    world.pass(SECOND);

    Expect.equal("rule 3.3: carl", server.presence("carl"), new Presence.NeverSeen());
    Expect.equal("rule 3.3: ann, after 5 min", after, new Presence.Online());
    Expect.instance("rule 3.3: ann, after goodbye", Presence.Offline.class, server.presence("ann"));
  }

  @Test
  @Points(2)
  @Hint("A hint that is out of date in 5 s needs no database.")
  void r3_4_typing_is_shown_for_5_seconds() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    int rows = world.rows();
    int entries = world.entries();
    Counts before = world.simulation().counts();

    world.of("ann").typing(ROOM);
    world.pass(SECOND);
    Set<String> atBob = world.of("bob").typingUsers(ROOM);
    Set<String> atAnn = world.of("ann").typingUsers(ROOM);
    int kept = world.rows() - rows + world.entries() - entries;
    Counts cost = world.simulation().counts().since(before);
    world.pass(Duration.ofSeconds(5));

    Expect.equal("rule 3.4: at bob's", atBob, Set.of("ann"));
    Expect.equal("rule 3.4: at ann's own", atAnn, Set.of());
    Expect.equal("rule 3.4: 6 s later", world.of("bob").typingUsers(ROOM), Set.of());
    Expect.equal("rule 3.4: rows and entries", kept, 0);
    Expect.equal("rule 3.4: appends to the log", cost.of("log", "appends"), 0);
  }

  @Test
  @Points(2)
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

    Expect.equal("rule 3.5: bob, on another server, shows", bob.texts(ROOM), List.of("hi"));
  }
}
