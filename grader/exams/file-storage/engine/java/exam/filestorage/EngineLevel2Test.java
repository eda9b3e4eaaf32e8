package exam.filestorage;

import exam.filestorage.EngineFiles.Machine;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import katas.blocks.BlobStore;
import katas.blocks.LinkRefusedException;
import katas.blocks.UnavailableException;
import katas.filestorage.ChunkedTransfer;
import katas.filestorage.Chunker;
import katas.filestorage.Contents;
import katas.filestorage.CorruptContentException;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.FileService;
import katas.filestorage.FileTransfer;
import katas.filestorage.FixedChunker;
import katas.filestorage.Right;
import katas.filestorage.SaveResult;
import katas.filestorage.Target;
import katas.filestorage.Upload;
import katas.filestorage.WatchedBlobs;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 2 on the engines: chunks, by links over HTTP; each test has users of its own. */
class EngineLevel2Test {
  private static EngineFiles files;
  private static Machine one;
  private static Machine two;

  @BeforeAll
  static void open() {
    files = new EngineFiles();
    one = files.machine();
    two = files.machine();
  }

  @AfterAll
  static void close() {
    files.close();
  }

  @Test
  @Hint("What the base version has, the server has.")
  void r2_2_an_edit_on_another_server_sends_one_chunk() {
    WatchedBlobs sending = new WatchedBlobs(two.blobs());
    FileInfo file = one.device("ann2", "Laptop").saved("a", Contents.many(16, -1));
    Device phone = two.device("ann2", "Phone", sending);
    phone.edit(file, 1, Contents.many(16, 5));
    Expect.equal("rule 2.2: chunks sent", sending.sent(), List.of("C0000005"));
    Expect.equal(
        "rule 2.2: the new version", phone.text(file, 2), Contents.text(Contents.many(16, 5)));
  }

  @Test
  @Hint("What was sent is there, whoever asks with the same key.")
  void r2_3_an_upload_whose_line_dropped_goes_on() {
    for (Fate fate : List.of(Fate.LOST, Fate.ANSWER_LOST)) {
      ServerBlocks server = files.server();
      FaultyProxy wire = server.wireToBlobs();
      Machine far = files.machine(server, server.log());
      WatchedBlobs dropping = new WatchedBlobs(far.blobs());
      int[] sends = {0};
      dropping.before(
          () -> {
            if (sends[0]++ == 5) {
              wire.breakOne("PUT ", fate);
            }
          });
      byte[] content = Contents.chunks(1, 2, 3, 4, 5, 6, 7, 8);
      Target target = new Target.NewFile("a " + fate);
      Expect.refused(
          "rule 2.3: a send whose line drops",
          UnavailableException.class,
          () -> far.device("ann3", "Laptop", dropping).upload("key-" + fate, target, content));
      WatchedBlobs sending = new WatchedBlobs(two.blobs());
      Device phone = two.device("ann3", "Phone", sending);
      SaveResult result = phone.upload("key-" + fate, target, content);
      FileInfo file = Expect.instance("rule 2.3: again", SaveResult.Saved.class, result).file();
      Expect.equal("rule 2.3: the file", phone.text(file, 0), Contents.text(content));
      Expect.equal(
          "rule 2.3: chunks sent when it goes on, of 8 of which 5 had an answer, the 6th: " + fate,
          sending.sent().size(),
          fate == Fate.LOST ? 3 : 2);
    }
  }

  @Test
  @Hint("Nobody reads what a chunk has by knowing its name.")
  void r2_5_a_name_is_no_proof_of_having_the_bytes() {
    Device ann = one.device("ann5", "Laptop");
    ann.saved("secret", Contents.chunks(1, 2));
    FileInfo shared = ann.saved("shared", Contents.chunks(3));
    one.service().share("ann5", shared.fileId(), "bob5", Right.EDITOR);
    Device bob = two.device("bob5", "Desk");
    for (Target target : List.of(new Target.NewFile("mine"), new Target.Edit(shared.fileId(), 1))) {
      String key = target instanceof Target.Edit ? "edit" : "new";
      Upload theft = bob.request(key, target, Contents.chunks(1, 2));
      Expect.equal("rule 2.5: chunks of ann's that bob is asked for", bob.asked(theft).size(), 2);
      Expect.instance(
          "rule 2.5: a save without them", SaveResult.Incomplete.class, two.service().save(theft));
    }
    Expect.equal("rule 2.5: the shared file", ann.text(shared, 0), "chunk-03");
  }

  @Test
  @Hint("The server has to hash what it is given: a device may be broken, or lie.")
  void r2_6_wrong_bytes_are_not_taken_for_the_chunk_of_another() {
    Device bob = two.device("bob6", "Desk");
    FileInfo good = bob.saved("good", Contents.chunks(61));
    Device ann = one.device("ann6", "Laptop");
    Upload upload = ann.request("key", new Target.NewFile("bad"), Contents.chunks(61, 62));
    for (String wrong : List.of("chunk-xx", "chunk", "chunk-61-and-more")) {
      ann.asked(upload).forEach(it -> one.blobs().upload(it.link(), Contents.bytes(wrong)));
      SaveResult result = two.service().save(upload);
      Expect.equal(
          "rule 2.6: what is missing after '" + wrong + "' was sent twice",
          Expect.instance("rule 2.6: a save", SaveResult.Incomplete.class, result).missing(),
          upload.manifest().chunks());
    }
    Expect.equal("rule 2.6: bob's file", bob.text(good, 0), "chunk-61");
    ann.upload("key", upload.target(), Contents.chunks(61, 62));
    Expect.equal("rule 2.6: at last", ann.text(ann.at("bad"), 0), "chunk-61chunk-62");
  }

  @Test
  @Hint("A name is a promise: hash what you got.")
  void r2_7_a_disk_that_changed_a_byte_is_found_out() {
    Device ann = one.device("ann7", "Laptop");
    FileInfo file = ann.saved("a", Contents.chunks(70, 71));
    List<String> second =
        files.blobs().list("", "", 1_000).stream()
            .filter(key -> files.blobs().get(key).map(Contents::text).orElse("").equals("chunk-71"))
            .toList();
    second.forEach(key -> files.blobs().put(key, Contents.bytes("chunk-xx")));
    Expect.equal("rule 2.7: written before the changed chunk", writtenBefore(file), "chunk-70");
    second.forEach(files.blobs()::delete);
    Expect.equal("rule 2.7: written before the missing chunk", writtenBefore(file), "chunk-70");
  }

  private static String writtenBefore(FileInfo file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Expect.refused(
        "rule 2.7: a download of a chunk that is not what its name says",
        CorruptContentException.class,
        () ->
            IsolatedServer.<FileService, BlobStore, Chunker, FileTransfer>start(
                    ChunkedTransfer::new, two.service(), two.blobs(), new FixedChunker(8))
                .download("ann7", file.fileId(), 0, out));
    return Contents.text(out.toByteArray());
  }

  @Test
  @Hint("A link that lives on can change what was taken by it.")
  void r2_9_links_end_and_change_nothing_that_is_saved() {
    Device laptop = one.device("ann9", "Laptop");
    Upload upload = laptop.request("key", new Target.NewFile("a"), Contents.chunks(1, 2));
    URI send = laptop.asked(upload).get(0).link();
    Expect.refused(
        "rule 2.9: fetching by a link for sending",
        LinkRefusedException.class,
        () -> one.blobs().download(send));
    laptop.upload("key", upload.target(), Contents.chunks(1, 2));
    FileInfo file = laptop.at("a");
    files.pass(Duration.ofMinutes(13));
    URI fetch = one.service().download("ann9", file.fileId(), 0).links().get(0);
    one.blobs().upload(send, Contents.bytes("chunk-xx"));
    Expect.equal("rule 2.9: after that", laptop.text(file, 0), "chunk-01chunk-02");
    files.pass(Duration.ofMinutes(3));
    Expect.refused(
        "rule 2.9: sending a minute after 15 min",
        LinkRefusedException.class,
        () -> one.blobs().upload(send, Contents.chunks(1)));
    files.pass(Duration.ofMinutes(11));
    one.blobs().download(fetch);
    files.pass(Duration.ofMinutes(2));
    Expect.refused(
        "rule 2.9: fetching a minute after 15 min",
        LinkRefusedException.class,
        () -> one.blobs().download(fetch));
  }
}
