package exam.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.blocks.simulation.Counts;
import katas.chat.ChatWorld;
import katas.chat.Device;
import katas.chat.Message;
import katas.chat.MessagePage;
import katas.chat.Server;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
import org.junit.jupiter.api.Test;

/** Scale, counted in calls of the blocks, rows and network messages. */
class Level5HiddenTest {
  private static final int PAGE_CALLS = 8;

  private static Set<String> users(int size) {
    return IntStream.range(0, size).mapToObj(each -> "user " + each).collect(Collectors.toSet());
  }

  private static void fill(Server server, String conversation, int messages) {
    for (int each = 0; each < messages; each++) {
      server.accepted("ann", conversation, conversation + each, "text " + each);
    }
  }

  @Test
  @Points(1)
  @Hint("Which servers have members is one question, how many members they have another.")
  void r5_1_a_large_group_on_three_servers() {
    Growth.of("rule 5.1: a message to %d members", 16, Level5HiddenTest::betweenServers)
        .limit("network messages between servers", Integer::longValue, 6, 0);
  }

  private static int betweenServers(int size) {
    ChatWorld world = new ChatWorld();
    for (String server : List.of("s1", "s2", "s3")) {
      world.server(server);
    }
    world.at("s1").tell(program -> program.create(ROOM, users(size)));
    for (int each = 0; each < size; each++) {
      world.device("user " + each, "phone", "s" + (1 + each % 3));
    }
    world.pass(SECOND);
    world.of("user 0").send(ROOM, "hi");
    world.pass(SECOND);
    int before = world.betweenServers();
    world.of("user 1").send(ROOM, "ho");
    world.pass(SECOND);
    int sent = world.betweenServers() - before;
    world.expectSame("rule 5.1", ROOM, List.of("hi", "ho"));
    return sent;
  }

  @Test
  @Points(1)
  @Hint("A heartbeat renews one entry; nothing else has changed since the last one.")
  void r5_2_a_heartbeat_costs_the_same_for_everybody() {
    Growth.of("rule 5.2: two heartbeats of a user of %d conversations", 10, n -> heartbeats(n, 1))
        .limit("calls", Integer::longValue, 8, 0);
    Growth.of("rule 5.2: two heartbeats after %d messages", 10, n -> heartbeats(1, n))
        .limit("calls", Integer::longValue, 8, 0);
  }

  private static int heartbeats(int conversations, int messages) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    for (int each = 0; each < conversations; each++) {
      server.create("room " + each, "ann", "bob");
      fill(server, "room " + each, messages);
    }
    Device bob = world.device("bob", "phone", "s1");
    world.pass(Duration.ofSeconds(20));
    int online = operations(world);
    bob.goOffline();
    world.pass(Duration.ofMinutes(2));
    return online - operations(world);
  }

  /** Calls of the servers' blocks in a minute. */
  private static int operations(ChatWorld world) {
    Counts before = world.simulation().counts();
    world.pass(Duration.ofMinutes(1));
    Counts cost = world.simulation().counts().since(before);
    return cost.of("table") + cost.of("store") + cost.of("log");
  }

  @Test
  @Points(1)
  @Hint("Look a key up by itself; do not look through the messages.")
  void r5_3_to_send_costs_the_same_after_many_messages() {
    Growth.of("rule 5.3: a message after %d others", 10, Level5HiddenTest::send)
        .limit("calls", Growth.calls(), 8, 0);
  }

  private static Counts send(int messages) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.create(ROOM, "ann", "bob");
    fill(server, ROOM, messages);
    world.pass(SECOND);
    Counts before = world.simulation().counts();
    server.accepted("bob", ROOM, "k", "hi");
    server.accepted("bob", ROOM, "k", "hi");
    Counts cost = world.simulation().counts().since(before);
    return half(cost);
  }

  /** Of two requests. */
  private static Counts half(Counts both) {
    return new Counts(
        both.operations().entrySet().stream()
            .collect(Collectors.toMap(it -> it.getKey(), it -> (it.getValue() + 1) / 2)),
        (both.rows() + 1) / 2);
  }

  @Test
  @Points(1)
  @Hint("Begin to read where the device has got to, not where the conversation began.")
  void r5_5_a_device_that_missed_five_messages() {
    long first = rowsToCatchUp(10);

    Growth.of("rule 5.5: to catch up 5 messages after %d", 10, Level5HiddenTest::rowsToCatchUp)
        .limit("rows", Long::longValue, first + 2, 0);
  }

  private static long rowsToCatchUp(int history) {
    ChatWorld world = ChatWorld.of("ann", "bob");
    Server server = world.at("s1");
    fill(server, ROOM, history);
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
    int shown = world.of("bob").texts(ROOM).size();
    assertThat(shown)
        .withFailMessage("rule 5.5: bob shows all messages, but showed " + shown)
        .isEqualTo(history + 5);
    return rows;
  }

  @Test
  @Points(1)
  @Hint("A page begins behind an id: read from there, as many as the page has.")
  void r5_6_a_page_costs_the_same_wherever_it_is() {
    Growth.of("rule 5.6: the last page of 4 of %d", 10, Level5HiddenTest::lastPage)
        .limit("calls", Growth.calls(), PAGE_CALLS, 0)
        .limit("rows", Growth.rows(), 14, 0);
    Growth.of(
            "rule 5.6: a page of 4 of a member who came after %d pages",
            10, Level5HiddenTest::newMember)
        .limit("calls", Growth.calls(), PAGE_CALLS, 0)
        .limit("rows", Growth.rows(), 14, 0);
    Growth.of("rule 5.6: markRead after %d messages", 10, Level5HiddenTest::markRead)
        .limit("calls", Growth.calls(), 10, 0);
  }

  private static Counts lastPage(int pages) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.create(ROOM, "ann", "bob");
    fill(server, ROOM, 4 * pages);
    Optional<String> cursor = Optional.empty();
    Counts most = world.simulation().counts().since(world.simulation().counts());
    do {
      Optional<String> from = cursor;
      Counts before = world.simulation().counts();
      MessagePage page = server.ask(program -> program.history("bob", ROOM, 4, from));
      Counts cost = world.simulation().counts().since(before);
      most = cost.rows() > most.rows() || cost.total() > most.total() ? cost : most;
      cursor = page.next();
    } while (cursor.isPresent());
    return most;
  }

  private static Counts newMember(int pages) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.create(ROOM, "ann", "bob");
    fill(server, ROOM, 4 * pages);
    server.tell(program -> program.addMember("ann", ROOM, "carl"));
    for (int each = 0; each < 4; each++) {
      server.accepted("ann", ROOM, "new " + each, "new " + each);
    }
    Counts before = world.simulation().counts();
    server.tell(program -> program.history("carl", ROOM, 4, Optional.empty()));
    return world.simulation().counts().since(before);
  }

  private static Counts markRead(int messages) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.create(ROOM, "ann", "bob");
    fill(server, ROOM, messages);
    List<Message> all = server.messages("bob", ROOM, 100);
    Counts before = world.simulation().counts();
    server.tell(program -> program.markRead("bob", ROOM, all.get(messages - 1).id()));
    return world.simulation().counts().since(before);
  }
}
