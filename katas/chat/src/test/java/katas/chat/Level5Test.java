package katas.chat;

import static katas.chat.ChatWorld.ROOM;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.blocks.simulation.Counts;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks. */
class Level5Test {

  @Test
  @Points(1)
  @Hint("Whatever is done for each member is done later.")
  void r5_3_to_send_costs_the_same_for_every_group() {
    for (int size : new int[] {16, 64, 256}) {
      ChatWorld world = new ChatWorld();
      Server server = world.server("s1");
      Set<String> members =
          IntStream.range(0, size).mapToObj(each -> "user " + each).collect(Collectors.toSet());
      server.tell(program -> program.create(ROOM, members));

      Counts before = world.simulation().counts();
      server.accepted("user 0", ROOM, "k", "hi");
      int cost = world.simulation().counts().since(before).total();

      Expect.that(
          "rule 5.3: at most 8 operations with " + size + " members", cost <= 8, "were " + cost);
    }
  }
}
