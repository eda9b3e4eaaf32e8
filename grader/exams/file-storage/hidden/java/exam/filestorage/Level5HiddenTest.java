package exam.filestorage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.filestorage.ChangePage;
import katas.filestorage.ChunkedTransfer;
import katas.filestorage.Chunker;
import katas.filestorage.ContentChunker;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.Expect;
import katas.filestorage.FileInfo;
import katas.filestorage.FileTransfer;
import katas.filestorage.FileWorld;
import katas.filestorage.FixedChunker;
import katas.filestorage.SaveResult;
import katas.filestorage.Target;
import katas.filestorage.WatchedBlobs;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks, bytes and rows. */
class Level5HiddenTest {

  private static FileWorld world() {
    return new FileWorld(new Simulation(), FileWorld.small(100_000));
  }

  @Test
  @Points(2)
  @Hint("What was before, and what is beside, is not looked at.")
  void r5_1_an_edit_in_a_full_account_costs_what_it_changes() {
    for (int size : List.of(10, 40, 160)) {
      FileWorld world = world();
      Device laptop = world.device("ann", "Laptop");
      FileInfo file = laptop.saved("file.txt", Contents.many(16, -1));
      int versions = size / 4;
      for (int version = 1; version < versions; version++) {
        laptop.edit(file, version, Contents.many(16, version % 16));
      }
      for (int other = 0; other < size; other++) {
        laptop.saved("other-" + other, new byte[0]);
      }

      Counts before = world.simulation().counts();
      laptop.edit(file, versions, Contents.many(17, -1));
      Counts cost = world.simulation().counts().since(before);

      Expect.that(
          "rule 5.1: with " + versions + " versions and " + size + " files at most 25 operations",
          cost.total() <= 25,
          "were " + cost);
    }
  }

  /** Counts what a device holds: what it took and did not hand on. */
  private static final class Held {
    private long now;
    private long most;

    void takes(long bytes) {
      now += bytes;
      most = Math.max(most, now);
    }

    void hands(long bytes) {
      now -= bytes;
    }
  }

  @Test
  @Points(2)
  @Hint("Names are kept for a whole file, bytes for a chunk.")
  void r5_2_a_file_of_2560_chunks_in_flat_memory() throws Exception {
    FileWorld world = world();
    byte[] content = Contents.many(2_560, -1);
    Held sending = new Held();
    Held fetching = new Held();
    WatchedBlobs blobs = new HeldBlobs(world, sending, fetching);
    FileTransfer transfer = new ChunkedTransfer(world.server(), blobs, new FixedChunker(8));

    SaveResult result =
        transfer.upload(
            "key",
            "ann",
            "Laptop",
            new Target.NewFile("a"),
            () -> {
              sending.now = 0;
              return new Reading(content, sending);
            });
    FileInfo file = Expect.instance("rule 5.2: saved", SaveResult.Saved.class, result).file();
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            fetching.hands(1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            fetching.hands(length);
          }
        };
    transfer.download("ann", file.fileId(), 0, out);

    long sent = ((HeldBlobs) blobs).mostWhenSending;
    Expect.that("rule 5.2: at most 4 chunks are read ahead", sent <= 32, "were " + sent + " bytes");
    Expect.that(
        "rule 5.2: at most 4 chunks are fetched ahead",
        fetching.most <= 32,
        "were " + fetching.most + " bytes");
    Expect.equal("rule 5.2: what was fetched and not written", fetching.now, 0L);
  }

  /** A stream that says what was read of it. */
  private static final class Reading extends InputStream {
    private final InputStream in;
    private final Held held;

    Reading(byte[] content, Held held) {
      this.in = new ByteArrayInputStream(content);
      this.held = held;
    }

    @Override
    public int read() throws java.io.IOException {
      int read = in.read();
      held.takes(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws java.io.IOException {
      int read = in.read(into, offset, length);
      held.takes(Math.max(0, read));
      return read;
    }
  }

  /** Blobs that look at what is held at each transfer. */
  private static final class HeldBlobs extends WatchedBlobs {
    private final Held sending;
    private final Held fetching;
    private long mostWhenSending;

    HeldBlobs(FileWorld world, Held sending, Held fetching) {
      super(world.simulation().blobs());
      this.sending = sending;
      this.fetching = fetching;
    }

    @Override
    public void upload(java.net.URI link, byte[] content) {
      mostWhenSending = Math.max(mostWhenSending, sending.now);
      super.upload(link, content);
      sending.hands(content.length);
    }

    @Override
    public Optional<byte[]> download(java.net.URI link) {
      Optional<byte[]> content = super.download(link);
      fetching.takes(content.map(it -> it.length).orElse(0));
      return content;
    }
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

  private static Set<String> chunks(Chunker chunker, byte[] content) throws Exception {
    Set<String> chunks = new HashSet<>();
    int[] count = {0};
    chunker.split(
        new ByteArrayInputStream(content),
        chunk -> {
          String rule = "rule 5.4: a chunk has 1 to 1,024 bytes";
          Expect.that(rule, chunk.length > 0 && chunk.length <= 1_024, "has " + chunk.length);
          chunks.add(new String(chunk, java.nio.charset.StandardCharsets.ISO_8859_1));
          count[0]++;
        });
    Expect.that("rule 5.4: at most 512 chunks", count[0] <= 512, "were " + count[0]);
    int bytes = chunks.stream().mapToInt(String::length).sum();
    Expect.equal("rule 5.4: bytes of all chunks", bytes, content.length);
    return chunks;
  }

  @Test
  @Points(3)
  @Hint("Let the last bytes say whether a chunk ends, not how many there were.")
  void r5_4_a_byte_at_the_front_makes_few_new_chunks() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    byte[] content = new byte[65_536];
    random.nextBytes(content);
    byte[] longer = new byte[content.length + 1];
    longer[0] = 42;
    System.arraycopy(content, 0, longer, 1, content.length);
    Chunker chunker = new ContentChunker(1_024);

    Set<String> before = chunks(chunker, content);
    Set<String> after = chunks(chunker, longer);

    after.removeAll(before);
    int bytes = after.stream().mapToInt(String::length).sum();
    Expect.that("rule 5.4: at most 4,096 bytes of new chunks", bytes <= 4_096, "were " + bytes);
  }
}
