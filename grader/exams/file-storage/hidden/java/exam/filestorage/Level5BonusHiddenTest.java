package exam.filestorage;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import katas.filestorage.Chunker;
import katas.filestorage.ContentChunker;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** The bonus: chunks cut by content. */
class Level5BonusHiddenTest {

  private static Set<String> chunks(Chunker chunker, byte[] content) throws Exception {
    Set<String> chunks = new HashSet<>();
    int[] count = {0};
    chunker.split(
        new ByteArrayInputStream(content),
        chunk -> {
          String rule = "rule 5.4: a chunk has 1 to 1,024 bytes";
          Expect.that(rule, chunk.length > 0 && chunk.length <= 1_024, "has " + chunk.length);
          chunks.add(new String(chunk, StandardCharsets.ISO_8859_1));
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
