package exam.filestorage;

import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.filestorage.ChangePage;
import katas.filestorage.ChunkedTransfer;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.FileTransfer;
import katas.filestorage.FileWorld;
import katas.filestorage.FixedChunker;
import katas.filestorage.SaveResult;
import katas.filestorage.Target;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks, bytes and rows. */
class Level5HiddenTest {

  private static FileWorld world() {
    return new FileWorld(new Simulation(), FileWorld.small(100_000));
  }

  @Test
  @Points(2)
  @Hint("Names are kept for a whole file, bytes for a chunk.")
  void r5_2_a_file_of_2560_chunks_in_flat_memory() throws Exception {
    FileWorld world = world();
    byte[] content = Contents.many(2_560, -1);
    Held held = new Held();
    FileTransfer transfer =
        IsolatedServer.start(
            ChunkedTransfer::new,
            world.server(),
            held.around(world.simulation().blobs()),
            new FixedChunker(8));

    Target target = new Target.NewFile("a");
    SaveResult result = transfer.upload("key", "ann", "Laptop", target, () -> held.open(content));
    FileInfo file = Expect.instance("rule 5.2: saved", SaveResult.Saved.class, result).file();
    transfer.download("ann", file.fileId(), 0, held.out());

    Expect.that(
        "rule 5.2: at most 4 chunks are read ahead",
        held.mostRead() <= 32,
        "were " + held.mostRead() + " bytes");
    Expect.that(
        "rule 5.2: at most 4 chunks are fetched ahead",
        held.mostFetched() <= 32,
        "were " + held.mostFetched() + " bytes");
  }

  @Test
  @Points(1)
  @Hint("Ask for what is behind the cursor, and for nothing else.")
  void r5_3_changes_cost_as_much_as_there_are() {
    for (int files : List.of(10, 40, 160)) {
      FileWorld world = world();
      Device laptop = world.device("ann", "Laptop");
      for (int i = 0; i < files; i++) {
        laptop.saved("file-" + i, new byte[0]);
      }
      Optional<String> cursor = Optional.of(laptop.changes(Optional.empty()).cursor());
      for (int i = 0; i < 3; i++) {
        laptop.saved("new-" + i, new byte[0]);
      }

      expectCheap(world, laptop, cursor, 3, "3 changes, with " + files + " files,");
    }
  }

  @Test
  @Points(1)
  @Hint("A new device needs to know what is, not what was.")
  void r5_3_a_file_with_many_versions_is_one_change() {
    for (int versions : List.of(10, 40, 160)) {
      FileWorld world = world();
      Device laptop = world.device("ann", "Laptop");
      FileInfo file = laptop.saved("a", new byte[0]);
      for (int version = 1; version < versions; version++) {
        laptop.edit(file, version, new byte[0]);
      }

      expectCheap(world, laptop, Optional.empty(), 1, "a file with " + versions + " versions");
    }
  }

  private static void expectCheap(
      FileWorld world, Device device, Optional<String> cursor, int changes, String what) {
    Counts before = world.simulation().counts();
    ChangePage page = device.service().changes("ann", cursor, 100);
    Counts cost = world.simulation().counts().since(before);

    Expect.equal("rule 5.3: changes of " + what, page.changes().size(), changes);
    Expect.that(
        "rule 5.3: " + what + " cost at most 3 operations and 10 rows",
        cost.total() <= 3 && cost.rows() <= 10,
        "were " + cost);
  }
}
