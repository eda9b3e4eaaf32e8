package exam.filestorage;

import exam.filestorage.EngineFiles.Machine;
import java.time.Duration;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.Target;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Level 2 on the engines: what is stored, and for how long. */
class EngineLevel2KeepingTest {
  private final EngineFiles files = new EngineFiles();
  private final Machine one = files.machine();
  private final Machine two = files.machine();
  private final Device ann = one.device("ann", "Laptop");
  private final Device bob = two.device("bob", "Desk");

  @AfterEach
  void close() {
    files.close();
  }

  @Test
  @Hint("A chunk is free when no version of any file has it, and that for a day.")
  void r2_8_chunks_are_freed_a_day_after_their_last_file() {
    FileInfo first = ann.saved("a", Contents.chunks(1, 2, 3));
    ann.saved("copy", Contents.chunks(2));
    FileInfo second = bob.saved("b", Contents.chunks(3, 4));
    bob.send(bob.request("k", new Target.NewFile("never"), Contents.chunks(8)), Contents.chunks(8));
    files.collectLater(two);
    Expect.equal("rule 2.4: bytes of all blobs, of 4 chunks in use", files.bytesStored(), 32L);
    one.service().delete("ann", first.fileId(), 1);
    files.pass(Duration.ofHours(24).minusMinutes(1));
    two.service().collect();
    Expect.equal("rule 2.8: bytes a minute before 24 h", files.bytesStored(), 32L);
    files.pass(Duration.ofMinutes(2));
    two.service().collect();
    Expect.equal("rule 2.8: bytes a minute after 24 h", files.bytesStored(), 24L);
    Expect.equal("rule 2.8: bob's file", bob.text(second, 0), "chunk-03chunk-04");
    Expect.equal("rule 2.8: ann's copy", ann.text(ann.at("copy"), 0), "chunk-02");
  }
}
