package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.blocks.simulation.Counts;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.Server;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks and network messages. */
class Level5HiddenTest {

  @Test
  @Points(3)
  @Hint("Which servers have members is one question, how many members they have another.")
  void r5_1_a_large_group_on_three_servers() {
    for (int size : new int[] {16, 64, 256}) {
      ChatWorld world = new ChatWorld();
      for (String server : List.of("s1", "s2", "s3")) {
        world.server(server);
      }
      Set<String> members =
          IntStream.range(0, size).mapToObj(each -> "user " + each).collect(Collectors.toSet());
      world.at("s1").tell(program -> program.create(ROOM, members));
      for (int each = 0; each < size; each++) {
        world.device("user " + each, "phone", "s" + (1 + each % 3));
      }
      world.pass(SECOND);

      int before = world.betweenServers();
      world.of("user 0").send(ROOM, "hi");
      world.pass(SECOND);
      int sent = world.betweenServers() - before;

      Expect.that("rule 5.1: at most 6 for " + size + " members", sent <= 6, "were " + sent);
      world.expectSame("rule 5.1", ROOM, List.of("hi"));
    }
  }

  @Test
  @Points(2)
  @Hint("A heartbeat renews one entry; nothing else has changed since the last one.")
  void r5_2_a_heartbeat_costs_the_same_for_everybody() {
    for (int conversations : new int[] {10, 40, 160}) {
      ChatWorld world = new ChatWorld();
      Server server = world.server("s1");
      for (int each = 0; each < conversations; each++) {
        String conversation = "room " + each;
        server.create(conversation, "ann", "bob");
        server.accepted("bob", conversation, "key " + each, "text " + each);
      }
      Device ann = world.device("ann", "phone", "s1");
      world.pass(Duration.ofSeconds(20));

      int online = operations(world);
      ann.goOffline();
      world.pass(Duration.ofMinutes(2));
      int offline = operations(world);

      Expect.that(
          "rule 5.2: at most 4 operations each of 2 heartbeats, with "
              + conversations
              + " conversations",
          online - offline <= 8,
          "were " + (online - offline));
    }
  }

  /** Operations on the servers' blocks in a minute. */
  private static int operations(ChatWorld world) {
    Counts before = world.simulation().counts();
    world.pass(Duration.ofMinutes(1));
    Counts cost = world.simulation().counts().since(before);
    return cost.of("table") + cost.of("store") + cost.of("log");
  }

  @Test
  @Points(3)
  @Hint("What is kept for seven days must go after seven days, and something must do it.")
  void r5_4_keys_are_forgotten() {
    for (int messages : new int[] {10, 40, 160}) {
      ChatWorld world = new ChatWorld();
      Server server = world.server("s1");
      server.create(ROOM, "ann", "bob");
      int rows = world.rows();
      int entries = world.entries();
      for (int each = 0; each < messages; each++) {
        server.accepted("ann", ROOM, "key " + each, "text " + each);
      }
      world.pass(SECOND);
      server.machine().crash();
      world.pass(Duration.ofHours(7 * 24 + 20));
      server.machine().restart();
      world.pass(Duration.ofHours(4));

      Expect.equal("rule 5.4: rows more, 8 days later", world.rows() - rows, messages);
      Expect.equal("rule 5.4: entries more, 8 days later", world.entries() - entries, 0);
    }
  }

  @Test
  @Points(2)
  @Hint("Begin to read where the device has got to, not where the conversation began.")
  void r5_5_a_device_that_missed_five_messages() {
    long first = rowsToCatchUp(10);

    for (int history : new int[] {40, 160}) {
      long rows = rowsToCatchUp(history);
      Expect.that(
          "rule 5.5: rows read after a history of " + history + ", at most " + first + " and 2",
          rows <= first + 2,
          "were " + rows);
    }
  }

  private static long rowsToCatchUp(int history) {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    for (int each = 0; each < history; each++) {
      server.accepted("ann", ROOM, "old " + each, "old " + each);
    }
    world.pass(Duration.ofSeconds(10));
    world.of("bob").goOffline();
    world.pass(SECOND);
    for (int each = 0; each < 5; each++) {
      server.accepted("ann", ROOM, "new " + each, "new " + each);
    }
    world.pass(SECOND);
    Counts before = world.simulation().counts();
    world.of("bob").goOnline();
    world.pass(Duration.ofSeconds(5));
    long rows = world.simulation().counts().since(before).rows();
    Expect.equal("rule 5.5: bob shows", world.of("bob").texts(ROOM).size(), history + 5);
    return rows;
  }
}
