package katas.filestorage;

import java.util.List;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks and in bytes. */
class Level5Test {

  @Test
  @Points(3)
  @Hint("Look only at what is new.")
  void r5_1_an_edit_costs_what_it_changes() {
    for (int chunks : List.of(16, 64, 256)) {
      FileWorld world = new FileWorld(new Simulation(), FileWorld.small(100_000));
      Device laptop = world.device("ann", "Laptop");
      FileInfo file = laptop.saved("file.txt", Contents.many(chunks, -1));
      int versions = chunks / 4;
      for (int version = 1; version < versions; version++) {
        laptop.edit(file, version, Contents.many(chunks, -1));
        laptop.saved("other-" + version, new byte[0]);
      }
      world.blobs().reset();

      Counts before = world.simulation().counts();
      laptop.edit(file, versions, Contents.many(chunks, 3));
      Counts cost = world.simulation().counts().since(before);

      Expect.equal("rule 5.1: bytes sent of " + chunks + " chunks", world.blobs().bytesSent(), 8L);
      Expect.that(
          "rule 5.1: an edit in a file of " + chunks + " chunks costs at most 25 operations",
          cost.total() <= 25,
          "were " + cost);
    }
  }
}
