package exam.filestorage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.UnavailableException;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.FileWorld;
import katas.filestorage.FixedChunker;
import katas.filestorage.Right;
import katas.filestorage.SaveResult;
import katas.filestorage.Target;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: chunks. */
class Level2HiddenTest {
  private final FileWorld world = new FileWorld();
  private final Device ann = world.device("ann", "Laptop");
  private final Device bob = world.device("bob", "Phone");

  @Test
  @Points(1)
  @Hint("A stream may give less than it is asked for and still go on.")
  void r2_1_a_stream_that_gives_three_bytes_at_a_time() throws Exception {
    byte[] content = Contents.bytes("chunk-01chunk-02chu");
    List<String> chunks = new ArrayList<>();
    InputStream slow =
        new ByteArrayInputStream(content) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(3, length));
          }
        };

    new FixedChunker(8).split(slow, chunk -> chunks.add(Contents.text(chunk)));

    Expect.equal("rule 2.1: the chunks", chunks, List.of("chunk-01", "chunk-02", "chu"));
  }

  @Test
  @Points(1)
  @Hint("What an upload has twice is sent once.")
  void r2_2_a_chunk_that_is_there_twice_is_sent_once() {
    FileInfo file = ann.saved("a", Contents.chunks(1, 2, 1, 1));

    Expect.equal("rule 2.2: sent", world.blobs().sent(), List.of("chunk-01", "chunk-02"));
    Expect.equal("rule 2.2: fetched", ann.text(file, 0), "chunk-01chunk-02chunk-01chunk-01");
    ann.edit(file, 1, Contents.chunks(2, 1, 3, 2));
    Expect.equal(
        "rule 2.2: sent after an edit",
        world.blobs().sent(),
        List.of("chunk-01", "chunk-02", "chunk-03"));
  }

  @Test
  @Points(2)
  @Hint("What was sent is there, whoever asks with the same key.")
  void r2_3_an_upload_that_broke_off_goes_on() {
    byte[] content = Contents.chunks(1, 2, 3, 4, 5, 6, 7, 8);
    int[] sent = {0};
    world
        .blobs()
        .before(
            () -> {
              if (sent[0]++ == 5) {
                throw new UnavailableException("the line dropped");
              }
            });
    Target target = new Target.NewFile("a");
    Expect.refused(
        "rule 2.3: the first try",
        UnavailableException.class,
        () -> ann.upload("key", target, content));
    world.pass(Duration.ofHours(23));

    SaveResult result = world.device("ann", "Phone2").upload("key", target, content);

    FileInfo file = Expect.instance("rule 2.3: again", SaveResult.Saved.class, result).file();
    Expect.equal("rule 2.3: chunks sent in both tries", world.blobs().sent().size(), 8);
    Expect.equal("rule 2.3: the file", ann.text(file, 0), Contents.text(content));
  }

  @Test
  @Points(1)
  @Hint("A chunk is where its hash says, whoever has it.")
  void r2_4_the_same_content_is_stored_once() {
    byte[] content = Contents.chunks(1, 2, 3);
    FileInfo anns = ann.saved("a", content);
    ann.saved("copy", content);
    FileInfo bobs = bob.saved("b", content);

    world.server().collect();

    Expect.equal("rule 2.4: bytes of all blobs", world.bytesStored(), 24L);
    Expect.equal("rule 2.4: ann's file", ann.text(anns, 0), Contents.text(content));
    Expect.equal("rule 2.4: bob's file", bob.text(bobs, 0), Contents.text(content));
  }

  @Test
  @Points(2)
  @Hint("Nobody reads what a chunk has by knowing its name.")
  void r2_5_a_name_is_no_proof_of_having_the_bytes() {
    FileInfo secret = ann.saved("secret", Contents.chunks(1, 2));
    FileInfo shared = ann.saved("shared", Contents.chunks(3));
    ann.service().share("ann", shared.fileId(), "bob", Right.EDITOR);
    Target own = new Target.NewFile("mine");
    Target edit = new Target.Edit(shared.fileId(), 1);

    for (Target target : List.of(own, edit)) {
      var theft = bob.request(target == own ? "k1" : "k2", target, Contents.chunks(1, 2, 3));
      var fiction = bob.request(target == own ? "k3" : "k4", target, Contents.chunks(7, 8, 3));
      Expect.equal(
          "rule 2.5: chunks that bob is asked for, of ann's " + secret.path() + " or of nobody's",
          bob.asked(theft).size(),
          bob.asked(fiction).size());
      SaveResult result = bob.service().save(theft);
      Expect.instance("rule 2.5: a save without them", SaveResult.Incomplete.class, result);
    }
    Expect.equal("rule 2.5: the shared file", ann.text(shared, 0), "chunk-03");
  }

  @Test
  @Points(2)
  @Hint("The server has to hash what it is given: a device may be broken, or lie.")
  void r2_6_wrong_bytes_are_not_taken() {
    FileInfo good = bob.saved("good", Contents.chunks(1));
    Target target = new Target.NewFile("bad");
    var upload = ann.request("key", target, Contents.chunks(1, 2));
    for (String wrong : List.of("chunk-xx", "chunk", "chunk-01-and-more")) {
      ann.asked(upload).forEach(it -> world.blobs().upload(it.link(), Contents.bytes(wrong)));

      SaveResult result = ann.service().save(upload);

      var missing = Expect.instance("rule 2.6: a save", SaveResult.Incomplete.class, result);
      Expect.equal("rule 2.6: wrong chunks", missing.missing(), upload.manifest().chunks());
      Expect.equal("rule 2.6: chunks asked for again", ann.asked(upload).size(), 2);
    }
    Expect.equal("rule 2.6: paths of ann", ann.paths(""), List.of());
    Expect.equal("rule 2.6: bob's file", bob.text(good, 0), "chunk-01");
    ann.upload("key", target, Contents.chunks(1, 2));
    Expect.equal("rule 2.6: at last", ann.text(ann.at("bad"), 0), "chunk-01chunk-02");
  }
}
