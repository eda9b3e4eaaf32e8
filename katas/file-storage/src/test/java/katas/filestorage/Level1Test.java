package katas.filestorage;

import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: one server, one device at a time. */
class Level1Test {
  private final FileWorld world = new FileWorld();

  @Test
  @Points(3)
  @Hint("The last chunk is as long as what is left; an empty file has no chunk at all.")
  void r1_1_what_was_uploaded_is_downloaded() {
    Device laptop = world.device("ann", "Laptop");

    for (String content : List.of("chunk-01", "chunk-01c", "chunk-01chunk-02chunk-03", "c", "")) {
      FileInfo file = laptop.saved(content.length() + ".txt", Contents.bytes(content));

      Expect.equal("rule 1.1: the size of '" + content + "'", file.size(), (long) content.length());
      Expect.equal(
          "rule 1.1: what another device downloads of a file of " + content.length() + " bytes",
          world.device("ann", "Phone").text(file, 0),
          content);
    }
  }

  @Test
  @Points(3)
  @Hint("A folder is a path and a slash, and names are what they are.")
  void r1_2_files_below_a_folder_in_order() {
    Device laptop = world.device("ann", "Laptop");
    for (String path :
        List.of("b.txt", "a/y/z.txt", "ab/x.txt", "a/x.txt", "été/東京.txt", "a.txt")) {
      laptop.saved(path, Contents.chunks(1));
    }
    world.device("bob", "Laptop").saved("a/of-bob.txt", Contents.chunks(1));

    List<String> all = laptop.paths("");
    List<String> inA = laptop.paths("a");

    Expect.equal(
        "rule 1.2: all paths",
        all,
        List.of("a.txt", "a/x.txt", "a/y/z.txt", "ab/x.txt", "b.txt", "été/東京.txt"));
    Expect.equal("rule 1.2: paths in folder a", inA, List.of("a/x.txt", "a/y/z.txt"));
    Expect.equal("rule 1.2: paths in folder été", laptop.paths("été"), List.of("été/東京.txt"));
  }
}
