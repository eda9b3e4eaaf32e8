package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.SendState;
import katas.chat.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Groups, typing and connections. */
class Level3HiddenTest {

  @Test
  @Points(1)
  @Hint("Stored is enough for an answer; who gets it and when is another matter.")
  void r3_1_the_sender_waits_for_no_member() {
    ChatWorld world = new ChatWorld();
    world.server("s1").create(ROOM, "ann", "bob", "carl");
    world.server("s2");
    Device ann = world.device("ann", "phone", "s1");
    world.device("bob", "phone", "s2");
    world.device("carl", "phone", "s1");
    world.pass(SECOND);

    world.simulation().cut(Set.of("s2", "bob-phone", "carl-phone"));
    String key = ann.send(ROOM, "hi");
    world.pass(SECOND);
    Optional<SendState> state = ann.state(key);
    world.pass(Duration.ofHours(1));
    world.simulation().heal();
    world.pass(Duration.ofMinutes(6));

    Expect.equal("rule 3.1: with everybody cut off", state, Optional.of(SendState.SENT));
    world.expectSame("rule 3.1", ROOM, List.of("hi"));
  }

  @Test
  @Points(1)
  @Hint("One message a server, and each server knows its own devices.")
  void r3_2_one_message_a_server() {
    ChatWorld world = new ChatWorld();
    Server first = world.server("s1");
    for (String server : List.of("s2", "s3", "s4")) {
      world.server(server);
    }
    first.create(ROOM, "a", "b", "c", "d", "e", "f", "g", "h", "i");
    for (int each = 0; each < 9; each++) {
      world.device("abcdefghi".substring(each, each + 1), "phone", "s" + (1 + each % 3));
    }
    Device outsider = world.device("z", "phone", "s4");
    world.pass(SECOND);

    int before = world.betweenServers();
    world.of("a").send(ROOM, "hi");
    world.pass(SECOND);
    int sent = world.betweenServers() - before;

    Expect.that("rule 3.2: to 9 members on 3 of 4 servers", sent <= 6, "were " + sent);
    Expect.equal("rule 3.2: i shows", world.of("i").texts(ROOM), List.of("hi"));
    Expect.equal("rule 3.2: z shows", outsider.texts(ROOM), List.of());
  }

  @Test
  @Points(1)
  @Hint("A server whose devices have gone is notified of nothing.")
  void r3_2_servers_whose_devices_have_gone() {
    ChatWorld world = new ChatWorld();
    world.server("s1").create(ROOM, "ann", "bob", "carl");
    world.server("s2");
    world.server("s3");
    Device ann = world.device("ann", "phone", "s1");
    Device bob = world.device("bob", "phone", "s2");
    Device carl = world.device("carl", "phone", "s3");
    world.pass(SECOND);
    ann.send(ROOM, "hi");
    world.pass(SECOND);
    bob.goOffline();
    carl.goOffline();
    world.pass(SECOND);

    int before = world.betweenServers();
    ann.send(ROOM, "ho");
    world.pass(SECOND);
    int sent = world.betweenServers() - before;

    Expect.that("rule 3.2: to 1 member on 1 of 3 servers", sent <= 2, "were " + sent);
    ChatSpecification.HISTORIES.expect("3.2");
  }

  @Test
  @Points(1)
  @Hint("Ask who is a member, and which servers their devices are connected to.")
  void r3_4_typing_in_histories() {
    ChatWorld world = ChatWorld.of("ann", "bob");
    world.of("ann").typing(ROOM);
    world.pass(SECOND);
    Expect.equal("rule 3.4: bob shows", world.of("bob").typingUsers(ROOM), Set.of("ann"));
    ChatSpecification.HISTORIES.expect("3.4");
  }

  @Test
  @Points(1)
  @Hint("Whoever types again is shown for 5 s from then on; what was set for the first time ends.")
  void r3_4_somebody_types_again() {
    ChatWorld world = ChatWorld.of("ann", "bob", "carl");
    Device bob = world.of("bob");

    world.of("ann").typing(ROOM);
    world.pass(Duration.ofSeconds(2));
    world.of("carl").typing(ROOM);
    world.pass(Duration.ofSeconds(2));
    world.of("ann").typing(ROOM);
    world.pass(Duration.ofSeconds(2));
    Set<String> both = bob.typingUsers(ROOM);
    world.pass(Duration.ofSeconds(2));
    Set<String> again = bob.typingUsers(ROOM);
    world.pass(Duration.ofSeconds(2));

    Expect.equal("rule 3.4: 2 s after ann, 4 s after carl", both, Set.of("ann", "carl"));
    Expect.equal("rule 3.4: 4 s after ann typed again", again, Set.of("ann"));
    Expect.equal("rule 3.4: 6 s after ann typed again", bob.typingUsers(ROOM), Set.of());
  }

  @Test
  @Points(1)
  @Hint("The list of servers has no end: behind the last comes the first again.")
  void r3_5_one_server_after_the_other() {
    ChatWorld world = new ChatWorld();
    world.server("s1").create(ROOM, "ann", "bob");
    world.server("s2");
    Device ann = world.device("ann", "phone", "s1", "s2");
    Device bob = world.device("bob", "phone", "s2", "s1");
    world.pass(SECOND);

    List<String> sent = new ArrayList<>();
    for (String server : List.of("s1", "s2", "s1")) {
      world.at(server).machine().crash();
      world.pass(Duration.ofSeconds(45));
      ann.send(ROOM, "without " + server);
      sent.add("without " + server);
      world.pass(SECOND);
      List<String> shown = bob.texts(ROOM);
      Expect.equal("rule 3.5: 46 s after the crash of " + server + " bob shows", shown, sent);
      world.at(server).machine().restart();
      world.pass(Duration.ofMinutes(1));
    }
  }
}
