package exam.filestorage;

import exam.filestorage.EngineFiles.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.filestorage.Change;
import katas.filestorage.ChangePage;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.Right;
import katas.filestorage.SaveResult;
import katas.filestorage.VersionInfo;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 3 on the engines: sync and conflicts; each test has users of its own. */
class EngineLevel3Test {
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

  private static FileInfo copy(String rule, SaveResult result) {
    return Expect.instance(rule, SaveResult.ConflictCopy.class, result).copy();
  }

  @Test
  @Hint("Each file once, in the state it has now; and what is gone is gone.")
  void r3_1_changes_come_from_every_server_page_by_page() {
    Device laptop = one.device("ann1", "Laptop");
    Device phone = two.device("ann1", "Phone");
    FileInfo edited = laptop.saved("a", Contents.chunks(1));
    FileInfo deleted = phone.saved("b", Contents.chunks(1));
    phone.edit(edited, 1, Contents.chunks(2));
    laptop.saved("c", Contents.chunks(1));
    List<Change> changes = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    boolean more = true;
    for (Machine machine = one; more && changes.size() < 10; machine = machine == one ? two : one) {
      ChangePage page = machine.service().changes("ann1", cursor, 1);
      changes.addAll(page.changes());
      cursor = Optional.of(page.cursor());
      more = page.more();
    }
    Expect.equal("rule 3.1: changes, of 3 files", changes.size(), 3);
    Expect.equal("rule 3.1: when nothing happened", phone.news(cursor), List.of());
    two.service().delete("ann1", deleted.fileId(), 1);
    Expect.equal("rule 3.1: after a deletion", laptop.news(cursor), List.of("gone"));
    Optional<String> anns = cursor;
    Expect.refused(
        "rule 3.1: the cursor of another user",
        IllegalArgumentException.class,
        () -> two.device("bob1", "Desk").changes(anns));
  }

  @Test
  @Hint("Where does a name end, and what if there is a file already?")
  void r3_3_conflict_copies_of_many_servers_have_names_of_their_own() {
    Device laptop = one.device("ann3", "Laptop");
    FileInfo file = laptop.saved("v1.2/a.tar.gz", Contents.chunks(1));
    two.device("ann3", "Phone").edit(file, 1, Contents.chunks(2));
    FileInfo first = copy("rule 3.2: an old base", laptop.edit(file, 1, Contents.chunks(3)));
    SaveResult restored = two.service().restore("again", "ann3", "Laptop", file.fileId(), 1, 1);
    FileInfo second = copy("rule 3.2: a restore on an old base", restored);
    String mark = "v1.2/a.tar (Laptop's conflicted copy";
    Expect.equal("rule 3.3: the first copy", first.path(), mark + ").gz");
    Expect.equal("rule 3.3: the second copy", second.path(), mark + " 2).gz");
    Expect.equal(
        "rule 3.2: what can be downloaded",
        EngineFiles.files(two, "ann3"),
        List.of(
            second.path() + ": chunk-01", first.path() + ": chunk-03", "v1.2/a.tar.gz: chunk-02"));
  }

  @Test
  @Hint("Who edits what another deletes wants to keep it.")
  void r3_4_an_edit_of_a_file_that_another_server_deleted() {
    Device laptop = one.device("ann4", "Laptop");
    Device phone = two.device("ann4", "Phone");
    FileInfo file = laptop.saved("a.txt", Contents.chunks(1, 2));
    phone.edit(file, 1, Contents.chunks(1, 3));
    Expect.that(
        "rule 3.4: deleting an older version is false",
        !one.service().delete("ann4", file.fileId(), 1),
        "it was true");
    one.service().delete("ann4", file.fileId(), 2);
    FileInfo saved = copy("rule 3.4: an edit", phone.edit(file, 2, Contents.chunks(1, 4)));
    Expect.equal("rule 3.4: its path", saved.path(), "a (Phone's conflicted copy).txt");
    Expect.equal("rule 3.4: its content", laptop.text(saved, 0), "chunk-01chunk-04");
  }

  @Test
  @Hint("A path and a content are two things.")
  void r3_5_a_move_on_one_server_and_an_edit_on_another_both_hold() {
    Device phone = two.device("ann5", "Phone");
    FileInfo file = one.device("ann5", "Laptop").saved("a", Contents.chunks(1));
    one.service().move("ann5", file.fileId(), "b");
    SaveResult edit = phone.edit(file, 1, Contents.chunks(2));
    one.service().move("ann5", file.fileId(), "c");
    Expect.instance("rule 3.5: an edit after a move", SaveResult.Saved.class, edit);
    Expect.equal("rule 3.5: the files", EngineFiles.files(two, "ann5"), List.of("c: chunk-02"));
  }

  @Test
  @Hint("History only grows.")
  void r3_6_what_one_server_replaced_another_restores() {
    FileInfo file = one.device("ann6", "Laptop").saved("a", Contents.chunks(1, 2));
    Device phone = two.device("ann6", "Phone");
    phone.edit(file, 1, Contents.chunks(3));
    Expect.instance("rule 3.6: a restore", SaveResult.Saved.class, phone.restore(file, 1, 2));
    Expect.equal("rule 3.6: version 3", phone.text(file, 3), "chunk-01chunk-02");
    Expect.equal("rule 3.6: version 2", phone.text(file, 2), "chunk-03");
    List<String> lines =
        one.service().versions("ann6", file.fileId(), 10, Optional.empty()).items().stream()
            .map((VersionInfo it) -> it.version() + " " + it.device() + " " + it.size())
            .toList();
    Expect.equal("rule 3.6: versions", lines, List.of("3 Phone 16", "2 Phone 8", "1 Laptop 16"));
  }

  @Test
  @Hint("A user's changes are about all files that the user can read, or could.")
  void r3_7_what_is_shared_on_one_server_is_told_on_another() {
    Device laptop = one.device("ann7", "Laptop");
    Device bob = two.device("bob7", "Desk");
    FileInfo file = laptop.saved("a", Contents.chunks(1));
    FileInfo other = laptop.saved("b", Contents.chunks(1));
    one.service().share("ann7", file.fileId(), "bob7", Right.READER);
    one.service().share("ann7", other.fileId(), "bob7", Right.EDITOR);
    List<String> shared = bob.news(Optional.empty());
    Expect.equal("rule 3.7: shared", shared, List.of("a 1 READER", "b 1 EDITOR"));
    Optional<String> cursor = Optional.of(bob.changes(Optional.empty()).cursor());
    laptop.edit(file, 1, Contents.chunks(2));
    Expect.equal("rule 3.7: edited", bob.news(cursor), List.of("a 2 READER"));
    one.service().unshare("ann7", file.fileId(), "bob7");
    one.service().delete("ann7", other.fileId(), 1);
    Expect.equal("rule 3.7: unshared, deleted", bob.news(cursor), List.of("gone", "gone"));
  }

  @Test
  @Hint("Who hears of a change goes and asks at once.")
  void r3_8_a_notice_comes_when_the_change_is_there() {
    Notices notices = files.notices();
    FileInfo file = one.device("ann8", "Laptop").saved("a", Contents.chunks(1));
    one.service().share("ann8", file.fileId(), "bob8", Right.READER);
    List<String> seen = new ArrayList<>();
    Machine heard =
        files.machine(
            files.server(),
            new Overheard(
                files.server().log(),
                user -> seen.addAll(two.device(user, "Ear").news(Optional.empty()))));
    heard.device("ann8", "Phone").edit(file, 1, Contents.chunks(2));
    Expect.equal(
        "rule 3.8: what changes said to those with a notice, at the moment of it",
        seen.stream().sorted().distinct().toList(),
        List.of("a 2 OWNER", "a 2 READER"));
    Expect.equal(
        "rule 3.8: who has a notice", notices.about(file.fileId()), List.of("ann8", "bob8"));
  }
}
