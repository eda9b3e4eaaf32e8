package exam.filestorage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.simulation.Simulation;
import katas.filestorage.ChangePage;
import katas.filestorage.ConflictNames;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.FileWorld;
import katas.filestorage.Page;
import katas.filestorage.Right;
import katas.filestorage.SaveResult;
import katas.filestorage.VersionInfo;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: sync and conflicts. */
class Level3HiddenTest {
  private final FileWorld world = new FileWorld();
  private final Device laptop = world.device("ann", "Laptop");
  private final Device phone = world.device("ann", "Phone");
  private final Device bob = world.device("bob", "Desk");

  private static FileInfo copy(String rule, SaveResult result) {
    return Expect.instance(rule, SaveResult.ConflictCopy.class, result).copy();
  }

  @Test
  @Points(3)
  @Hint("Many things happen in the same instant, and a cursor may lie between two of them.")
  void r3_1_changes_of_one_instant_page_by_page() {
    laptop.saved("a", Contents.chunks(1));
    laptop.saved("b", Contents.chunks(1));
    ChangePage page = phone.service().changes("ann", Optional.empty(), 1);
    laptop.saved("c", Contents.chunks(1));
    List<Boolean> more = new ArrayList<>(List.of(page.more()));
    List<Object> ids = new ArrayList<>(page.changes());
    while (page.more() && ids.size() < 10) {
      page = phone.service().changes("ann", Optional.of(page.cursor()), 1);
      ids.addAll(page.changes());
      more.add(page.more());
    }
    Optional<String> cursor = Optional.of(page.cursor());

    Expect.equal("rule 3.1: changes in all", ids.stream().distinct().count(), 3L);
    Expect.equal("rule 3.1: whether there are more", more, List.of(true, true, false));
    Expect.equal("rule 3.1: news when nothing happened", phone.news(cursor), List.of());
    laptop.saved("d", Contents.chunks(1));
    Expect.equal("rule 3.1: in the same instant", phone.news(cursor), List.of("d 1 OWNER"));
    Expect.refused(
        "rule 3.1: the cursor of another user",
        IllegalArgumentException.class,
        () -> bob.changes(cursor));
  }

  @Test
  @Points(3)
  @Hint("Where does a name end, and what if there is a file already?")
  void r3_3_names_of_conflict_copies() {
    String mark = " (Laptop's conflicted copy)";
    for (String[] names :
        new String[][] {
          {"a.tar.gz", "a.tar" + mark + ".gz"},
          {".profile", ".profile" + mark},
          {"v1.2/notes", "v1.2/notes" + mark},
          {"x/.a.b", "x/.a" + mark + ".b"}
        }) {
      String name = ConflictNames.copyOf(names[0], "Laptop", 1);
      Expect.equal("rule 3.3: the copy of " + names[0], name, names[1]);
    }
    FileInfo file = laptop.saved("a.b", Contents.chunks(1));
    phone.edit(file, 1, Contents.chunks(2));
    laptop.saved("a (Laptop's conflicted copy).b", Contents.chunks(3));

    FileInfo second = copy("rule 3.3: an old base", laptop.edit(file, 1, Contents.chunks(4)));
    FileInfo third = copy("rule 3.3: an old base", laptop.edit(file, 1, Contents.chunks(5)));

    Expect.equal("rule 3.3: copy 2", second.path(), "a (Laptop's conflicted copy 2).b");
    Expect.equal("rule 3.3: copy 3", third.path(), "a (Laptop's conflicted copy 3).b");
    Expect.equal(
        "rule 3.3: what was at the first name",
        laptop.text(laptop.at("a (Laptop's conflicted copy).b"), 0),
        "chunk-03");
  }

  @Test
  @Points(2)
  @Hint("Who edits what another deletes wants to keep it.")
  void r3_4_an_edit_of_a_deleted_file() {
    FileInfo file = laptop.saved("a.txt", Contents.chunks(1, 2));
    phone.edit(file, 1, Contents.chunks(1, 3));
    Expect.that(
        "rule 3.4: deleting an older version is false",
        !laptop.service().delete("ann", file.fileId(), 1),
        "was true");
    Expect.equal("rule 3.4: the file stays", laptop.text(file, 0), "chunk-01chunk-03");
    laptop.service().delete("ann", file.fileId(), 2);
    world.collectLater();

    FileInfo saved =
        copy("rule 3.4: an edit after that", phone.edit(file, 2, Contents.chunks(1, 4)));

    Expect.equal("rule 3.4: its path", saved.path(), "a (Phone's conflicted copy).txt");
    Expect.equal("rule 3.4: its content", laptop.text(saved, 0), "chunk-01chunk-04");
  }

  @Test
  @Points(2)
  @Hint("A path and a content are two things.")
  void r3_5_a_move_and_an_edit_both_hold() {
    FileInfo file = laptop.saved("a", Contents.chunks(1));

    laptop.service().move("ann", file.fileId(), "b");
    SaveResult edit = phone.edit(file, 1, Contents.chunks(2));
    laptop.service().move("ann", file.fileId(), "c");

    Expect.instance("rule 3.5: an edit after a move", SaveResult.Saved.class, edit);
    Expect.equal("rule 3.5: paths", phone.paths(""), List.of("c"));
    Expect.equal("rule 3.5: content", phone.text(phone.at("c"), 0), "chunk-02");
    FileInfo beside = copy("rule 3.5: a new file at c", phone.create("c", Contents.chunks(3)));
    Expect.equal("rule 3.5: its path", beside.path(), "c (Phone's conflicted copy)");
    Expect.equal("rule 3.5: what is at c", phone.text(phone.at("c"), 0), "chunk-02");
  }

  @Test
  @Points(3)
  @Hint("History only grows.")
  void r3_6_versions_and_restoring_by_an_editor() {
    FileInfo file = laptop.saved("a", Contents.chunks(1, 2));
    laptop.service().share("ann", file.fileId(), "bob", Right.EDITOR);
    world.pass(Duration.ofHours(1));
    bob.edit(file, 1, Contents.chunks(3));
    long sent = world.blobs().bytesSent();

    SaveResult restored = bob.restore(file, 1, 2);
    SaveResult late = phone.restore(file, 2, 2);

    Expect.instance("rule 3.6: a restore", SaveResult.Saved.class, restored);
    Expect.equal("rule 3.6: version 3", bob.text(file, 3), "chunk-01chunk-02");
    FileInfo beside = copy("rule 3.6: a restore on an old base", late);
    Expect.equal("rule 3.6: the copy", phone.text(beside, 0), "chunk-03");
    Expect.equal("rule 3.6: bytes sent for it", world.blobs().bytesSent(), sent);
    List<String> lines = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<VersionInfo> page = bob.service().versions("bob", file.fileId(), 2, cursor);
      for (VersionInfo info : page.items()) {
        Duration age = Duration.between(Simulation.START, info.savedAt());
        lines.add(info.version() + " " + info.userId() + " " + info.device() + " " + age.toHours());
      }
      cursor = page.next();
    } while (cursor.isPresent() && lines.size() < 10);
    Expect.equal(
        "rule 3.6: the versions", lines, List.of("3 bob Desk 1", "2 bob Desk 1", "1 ann Laptop 0"));
  }
}
