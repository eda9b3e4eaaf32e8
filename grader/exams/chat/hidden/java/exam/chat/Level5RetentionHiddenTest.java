package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import katas.blocks.simulation.SeededFaults;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.Server;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
import org.junit.jupiter.api.Test;

/** What servers keep in table and store, counted in rows and entries. */
class Level5RetentionHiddenTest {
  private static void fill(Server server, int messages) {
    for (int each = 0; each < messages; each++) {
      server.accepted("ann", ROOM, "key " + each, "text " + each);
    }
  }

  @Test
  @Points(1)
  @Hint("What is kept for seven days must go after seven days, and something must do it.")
  void r5_4_keys_are_forgotten() {
    Growth.of("rule 5.4: 8 days after %d messages the table", 10, n -> aWeekLater(n).rows() - n)
        .limit("rows more than messages", Integer::longValue, 5, 0);
    Growth.of("rule 5.4: 8 days after %d messages the store", 10, n -> aWeekLater(n).entries())
        .steady("entries", Integer::longValue);
    int withoutAny = rowsWhileOthersWrite(0);
    Growth.of(
            "rule 5.4: 8 days after %d messages, while others write, the table",
            10, n -> rowsWhileOthersWrite(n) - withoutAny - n)
        .limit("rows more than messages", Integer::longValue, 5, 0);
  }

  /** Others, whose names stand before and behind, write once a day. */
  private static int rowsWhileOthersWrite(int messages) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.create(ROOM, "ann", "bob", "zoe");
    for (int each = 0; each < messages; each++) {
      server.accepted("bob", ROOM, "key " + each, "text " + each);
    }
    for (int day = 1; day <= 8; day++) {
      world.pass(Duration.ofHours(24));
      for (String other : List.of("ann", "zoe")) {
        server.accepted(other, ROOM, "key " + day, "text " + day);
      }
    }
    return world.rows();
  }

  private record Kept(int rows, int entries) {}

  private static Kept aWeekLater(int messages) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.create(ROOM, "ann", "bob");
    int rows = world.rows();
    int entries = world.entries();
    fill(server, messages);
    world.pass(SECOND);
    server.machine().crash();
    world.pass(Duration.ofHours(7 * 24 + 20));
    server.machine().restart();
    world.pass(Duration.ofHours(4));
    return new Kept(world.rows() - rows, world.entries() - entries);
  }

  @Test
  @Points(1)
  @Hint("A task that runs again and again must be set again whatever the last run met.")
  void r5_4_though_calls_fail() {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.create(ROOM, "ann", "bob");
    int rows = world.rows();
    fill(server, 40);
    world.pass(SECOND);
    world.pass(Duration.ofHours(7 * 24 - 1));
    SeededFaults faults =
        world
            .simulation()
            .injectFaults(3, new SeededFaults.Rates(200, 200, 0, 0, SECOND))
            .machinesOnly();
    world.pass(Duration.ofHours(15));
    faults.atMost(faults.happened());
    world.pass(Duration.ofHours(10));

    int more = world.rows() - rows;
    assertThat(more)
        .withFailMessage(
            "rule 5.4: 8 days after 40 messages, with calls that failed, there are at most 45 rows"
                + " more, but there were "
                + more)
        .isLessThanOrEqualTo(45);
  }

  @Test
  @Points(1)
  @Hint("A connection that is over is of no use to anybody.")
  void r5_4_connections_are_forgotten() {
    Growth.of(
            "rule 5.4: after %d connections of a device",
            10, Level5RetentionHiddenTest::connections)
        .steady("rows and entries", Integer::longValue);
  }

  private static int connections(int number) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.create(ROOM, "ann", "bob");
    world.server("s2");
    Device ann = world.device("ann", "phone", "s1", "s2");
    for (int each = 0; each < number; each++) {
      world.pass(SECOND);
      ann.goOffline();
      world.pass(SECOND);
      ann.goOnline();
    }
    server.accepted("bob", ROOM, "k", "hi");
    world.pass(Duration.ofSeconds(5));
    assertThat(ann.texts(ROOM)).as("rule 5.4: after %s connections ann", number).contains("hi");
    ann.goOffline();
    world.pass(Duration.ofMinutes(2));
    return world.rows() + world.entries();
  }
}
