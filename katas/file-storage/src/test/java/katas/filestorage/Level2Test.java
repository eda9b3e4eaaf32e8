package katas.filestorage;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: chunks. */
class Level2Test {

  @Test
  @Points(2)
  @Hint("Whole chunks first, and then what is left as it is.")
  void r2_1_content_is_cut_into_equal_chunks() throws Exception {
    Chunker chunker = new FixedChunker(8);
    List<String> chunks = new ArrayList<>();

    chunker.split(
        new ByteArrayInputStream(Contents.bytes("chunk-01chunk-02chu")),
        chunk -> chunks.add(Contents.text(chunk)));

    Expect.equal("rule 2.1: the chunks", chunks, List.of("chunk-01", "chunk-02", "chu"));
  }

  @Test
  @Points(2)
  @Hint("What the base version has, the server has.")
  void r2_2_an_edit_of_one_chunk_sends_one_chunk() {
    FileWorld world = new FileWorld();
    Device laptop = world.device("ann", "Laptop");
    FileInfo file = laptop.saved("file.txt", Contents.many(16, -1));
    Expect.equal("rule 2.2: chunks sent for a new file", world.blobs().sent().size(), 16);
    world.blobs().reset();

    laptop.edit(file, 1, Contents.many(16, 5));

    Expect.equal("rule 2.2: chunks sent", world.blobs().sent(), List.of("C0000005"));
    Expect.equal(
        "rule 2.2: the new version", laptop.text(file, 2), Contents.text(Contents.many(16, 5)));
  }
}
