package katas.filestorage;

import java.util.List;
import java.util.Optional;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: sync and conflicts. */
class Level3Test {
  private final FileWorld world = new FileWorld();
  private final Device laptop = world.device("ann", "Laptop");
  private final Device phone = world.device("ann", "Phone");

  @Test
  @Points(3)
  @Hint("A file that changed twice is one change, and what is gone is a change too.")
  void r3_1_a_device_is_told_what_changed_since_its_cursor() {
    FileInfo a = laptop.saved("a.txt", Contents.chunks(1));
    FileInfo b = laptop.saved("b.txt", Contents.chunks(2));
    laptop.edit(a, 1, Contents.chunks(3));

    ChangePage first = phone.changes(Optional.empty());
    Optional<String> cursor = Optional.of(first.cursor());
    laptop.edit(a, 2, Contents.chunks(4));
    laptop.service().delete("ann", b.fileId(), 1);
    laptop.saved("c.txt", Contents.chunks(5));

    Expect.equal("rule 3.1: changes at first", first.changes().size(), 2);
    Expect.equal(
        "rule 3.1: changes since then",
        phone.news(cursor),
        List.of("a.txt 3 OWNER", "gone", "c.txt 1 OWNER"));
  }

  @Test
  @Points(3)
  @Hint("The base version says whether anybody was there in between.")
  void r3_2_the_second_save_on_the_same_base_is_a_conflict_copy() {
    FileInfo file = laptop.saved("docs/file.txt", Contents.chunks(1));
    phone.edit(file, 1, Contents.chunks(2));

    SaveResult late = laptop.edit(file, 1, Contents.chunks(3));

    FileInfo copy =
        Expect.instance("rule 3.2: the second save", SaveResult.ConflictCopy.class, late).copy();
    Expect.equal(
        "rule 3.2: the path of the copy", copy.path(), "docs/file (Laptop's conflicted copy).txt");
    Expect.equal("rule 3.2: the copy", laptop.text(copy, 0), "chunk-03");
    Expect.equal("rule 3.2: the file", laptop.text(file, 0), "chunk-02");
  }

  @Test
  @Points(2)
  @Hint("Bringing back what was is a change like any other.")
  void r3_6_a_restored_version_is_a_new_one() {
    FileInfo file = laptop.saved("file.txt", Contents.chunks(1));
    laptop.edit(file, 1, Contents.chunks(2));

    SaveResult result = phone.restore(file, 1, 2);

    FileInfo now = Expect.instance("rule 3.6: the restore", SaveResult.Saved.class, result).file();
    Expect.equal("rule 3.6: its version", now.version(), 3L);
    Expect.equal("rule 3.6: version 3", laptop.text(file, 3), "chunk-01");
    Expect.equal("rule 3.6: version 2", laptop.text(file, 2), "chunk-02");
  }
}
