package exam.filestorage;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import katas.blocks.LinkRefusedException;
import katas.filestorage.ChunkedTransfer;
import katas.filestorage.Contents;
import katas.filestorage.CorruptContentException;
import katas.filestorage.Device;
import katas.filestorage.DownloadPlan;
import katas.filestorage.FileInfo;
import katas.filestorage.FileService;
import katas.filestorage.FileTransfer;
import katas.filestorage.FileWorld;
import katas.filestorage.FixedChunker;
import katas.filestorage.Manifest;
import katas.filestorage.SaveResult;
import katas.filestorage.Target;
import katas.filestorage.WatchedBlobs;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: what is stored stays what it is, as long as it is needed. */
class Level2KeepingHiddenTest {
  private final FileWorld world = new FileWorld();
  private final Device ann = world.device("ann", "Laptop");
  private final Device bob = world.device("bob", "Phone");

  /** What a download has written when it was refused. */
  private String writtenBefore(FileInfo file, WatchedBlobs blobs, FileService service) {
    FileTransfer transfer =
        IsolatedServer.start(ChunkedTransfer::new, service, blobs, new FixedChunker(8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Expect.refused(
        "rule 2.7: a download of something else",
        CorruptContentException.class,
        () -> transfer.download("ann", file.fileId(), 0, out));
    return Contents.text(out.toByteArray());
  }

  @Test
  @Points(2)
  @Hint("A name is a promise: hash what you got, and the whole as well.")
  void r2_7_a_download_verifies_chunks_and_the_whole() {
    FileInfo file = ann.saved("a", Contents.chunks(1, 2, 3, 2));
    for (Optional<byte[]> wrong :
        List.of(Optional.of(Contents.bytes("chunk-22")), Optional.<byte[]>empty())) {
      WatchedBlobs changed =
          new WatchedBlobs(world.simulation().blobs()) {
            @Override
            public Optional<byte[]> download(URI link) {
              Optional<byte[]> chunk = super.download(link);
              boolean second = chunk.filter(it -> Contents.text(it).equals("chunk-02")).isPresent();
              return second ? wrong : chunk;
            }
          };

      String written = writtenBefore(file, changed, world.server());

      Expect.equal("rule 2.7: what was written before chunk 2", written, "chunk-01");
    }
    DownloadPlan right = ann.service().download("ann", file.fileId(), 0);
    List<URI> links = right.links();
    DownloadPlan swapped =
        new DownloadPlan(
            new Manifest(
                right.manifest().sha256(),
                right.manifest().size(),
                Contents.manifest(Contents.chunks(1, 3, 2, 2)).chunks()),
            List.of(links.get(0), links.get(2), links.get(1), links.get(3)));
    writtenBefore(file, world.blobs(), new Misled(world.server(), swapped));
  }

  @Test
  @Points(2)
  @Hint("A chunk is free when no version of any file has it, and that for a day.")
  void r2_8_chunks_are_freed_a_day_after_their_last_file() {
    FileInfo first = ann.saved("a", Contents.chunks(1, 2));
    ann.edit(first, 1, Contents.chunks(2, 3));
    FileInfo second = bob.saved("b", Contents.chunks(3, 4));
    bob.send(bob.request("k", new Target.NewFile("never"), Contents.chunks(8)), Contents.chunks(8));
    world.collectLater();
    Expect.equal("rule 2.8: bytes of all blobs, of 4 chunks in use", world.bytesStored(), 32L);

    ann.service().delete("ann", first.fileId(), 2);
    world.pass(Duration.ofHours(24).minusNanos(1));
    world.server().collect();
    long before = world.bytesStored();
    world.pass(Duration.ofNanos(1));
    world.server().collect();

    Expect.equal("rule 2.8: bytes a nanosecond before 24 h", before, 32L);
    Expect.equal("rule 2.8: bytes after 24 h", world.bytesStored(), 16L);
    Expect.equal("rule 2.8: bob's file", bob.text(second, 0), "chunk-03chunk-04");
    bob.service().delete("bob", second.fileId(), 1);
    world.collectLater();
    Expect.equal("rule 2.8: bytes when all is deleted", world.bytesStored(), 0L);
  }

  @Test
  @Points(1)
  @Hint("A link that lives on can change what was taken by it.")
  void r2_9_links_end_and_change_nothing_that_is_saved() {
    var upload = ann.request("key", new Target.NewFile("a"), Contents.chunks(1, 2));
    URI link = ann.asked(upload).get(0).link();
    Expect.refused(
        "rule 2.9: fetching by a link for sending",
        LinkRefusedException.class,
        () -> world.blobs().download(link));
    FileInfo file =
        Expect.instance(
                "rule 2.9: the upload",
                SaveResult.Saved.class,
                ann.upload("key", upload.target(), Contents.chunks(1, 2)))
            .file();
    URI fetch = ann.service().download("ann", file.fileId(), 0).links().get(0);

    world.blobs().upload(link, Contents.bytes("chunk-xx"));
    Expect.equal("rule 2.9: after that", ann.text(file, 0), "chunk-01chunk-02");
    FileInfo bobs = bob.saved("b", Contents.chunks(1));
    Expect.equal("rule 2.9: bob's file after that", bob.text(bobs, 0), "chunk-01");
    world.pass(Duration.ofMinutes(15).minusMillis(1));
    world.blobs().download(fetch);
    world.pass(Duration.ofMillis(1));

    Expect.refused(
        "rule 2.9: fetching after 15 min",
        LinkRefusedException.class,
        () -> world.blobs().download(fetch));
    Expect.refused(
        "rule 2.9: sending after 15 min",
        LinkRefusedException.class,
        () -> world.blobs().upload(link, Contents.chunks(1)));
  }
}
