package katas.chat;

import static katas.chat.ChatWorld.ROOM;
import static katas.chat.ChatWorld.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.blocks.simulation.Counts;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scale, counted in calls of the blocks and network messages. */
@Tag("level-5")
class Level5Test {

  private static Set<String> users(int size) {
    return IntStream.range(0, size).mapToObj(each -> "user " + each).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64})
  @Points(1)
  @Hint("Which servers have members is one question, how many members they have another.")
  void r5_1_a_message_to_a_group_on_three_servers(int size) {
    ChatWorld world = new ChatWorld();
    List.of("s1", "s2", "s3").forEach(world::server);
    world.at("s1").tell(program -> program.create(ROOM, users(size)));
    for (int each = 0; each < size; each++) {
      world.device("user " + each, "phone", "s" + (1 + each % 3));
    }
    world.pass(SECOND);

    int before = world.betweenServers();
    world.of("user 0").send(ROOM, "hi");
    world.pass(SECOND);

    assertThat(world.betweenServers() - before)
        .as("rule 5.1: network messages between servers, for %d members", size)
        .isLessThanOrEqualTo(6);
    world.expectSame("rule 5.1", ROOM, List.of("hi"));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64, 256})
  @Points(1)
  @Hint("Whatever is done for each member is done later.")
  void r5_3_to_send_costs_the_same_for_every_group(int size) {
    ChatWorld world = new ChatWorld();
    Server server = world.server("s1");
    server.tell(program -> program.create(ROOM, users(size)));

    Counts before = world.simulation().counts();
    server.accepted("user 0", ROOM, "k", "hi");

    assertThat(world.simulation().counts().since(before).total())
        .as("rule 5.3: calls to send to %d members", size)
        .isLessThanOrEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 160, 640})
  @Points(1)
  @Hint("A page begins behind an id: read from there, as many as the page has.")
  void r5_6_a_page_costs_the_same_in_every_history(int messages) {
    ChatWorld world = ChatWorld.serversOnly("ann", "bob");
    Server server = world.at("s1");
    for (int each = 0; each < messages; each++) {
      server.accepted("ann", ROOM, "key " + each, "text " + each);
    }
    MessagePage first = server.ask(program -> program.history("bob", ROOM, 4, Optional.empty()));

    Counts before = world.simulation().counts();
    server.tell(program -> program.history("bob", ROOM, 4, first.next()));
    Counts cost = world.simulation().counts().since(before);

    assertThat(cost.total())
        .as("rule 5.6: calls for a page of 4 of %d messages", messages)
        .isLessThanOrEqualTo(8);
    assertThat(cost.rows())
        .as("rule 5.6: rows for a page of 4 of %d messages", messages)
        .isLessThanOrEqualTo(14);
  }
}
