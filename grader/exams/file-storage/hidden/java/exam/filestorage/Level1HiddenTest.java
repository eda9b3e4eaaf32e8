package exam.filestorage;

import java.util.List;
import java.util.Optional;
import katas.filestorage.AskResult;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.FileService;
import katas.filestorage.FileWorld;
import katas.filestorage.KeyReusedException;
import katas.filestorage.NotAllowedException;
import katas.filestorage.PathTakenException;
import katas.filestorage.Right;
import katas.filestorage.SaveResult;
import katas.filestorage.Target;
import katas.filestorage.UnknownFileException;
import katas.filestorage.Upload;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Core: one server, one device at a time. */
class Level1HiddenTest {
  private final FileWorld world = new FileWorld();
  private final Device ann = world.device("ann", "Laptop");
  private final Device bob = world.device("bob", "Phone");

  @Test
  @Points(4)
  @Hint("Count what a file has, not what is stored for it; and count it again when it is saved.")
  void r1_3_the_quota_is_kept_by_ask_and_by_save() {
    ann.saved("a", Contents.chunks(1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
    FileInfo big = ann.saved("b", Contents.many(110, -1));
    bob.saved("d", Contents.many(62, -1));
    Upload asked = bob.request("asked", new Target.NewFile("e"), Contents.many(62, -1));
    bob.send(asked, Contents.many(62, -1));

    Expect.equal("rule 1.3: usage of ann", ann.service().usage("ann"), 960L);
    Expect.equal("rule 1.3: usage of bob", ann.service().usage("bob"), 496L);
    Expect.equal(
        "rule 1.3: 5 more chunks of what is there for ann's second file",
        ann.edit(big, 1, Contents.many(116, -1)),
        new SaveResult.OverQuota(40));
    Expect.instance(
        "rule 1.3: one chunk less",
        SaveResult.Saved.class,
        ann.edit(big, 1, Contents.many(115, -1)));
    Expect.equal("rule 1.3: usage at the quota", ann.service().usage("ann"), 1_000L);
    Expect.equal(
        "rule 1.3: what bob, who has 504 left, is told of one chunk too many",
        bob.service().ask(bob.request("more", new Target.NewFile("c"), Contents.many(64, -1))),
        new AskResult.OverQuota(504));
    bob.saved("c", Contents.many(63, -1));
    Expect.equal(
        "rule 1.3: a save of what had room at ask",
        bob.service().save(asked),
        new SaveResult.OverQuota(0));
  }

  @Test
  @Points(4)
  @Hint("Look at the right in every call, and tell strangers nothing.")
  void r1_4_rights_count_in_every_call() {
    FileInfo file = ann.saved("a", Contents.chunks(1));
    String id = file.fileId();
    FileService service = bob.service();
    Target edit = new Target.Edit(id, 1);

    Expect.refused(
        "rule 1.4: a stranger reads", UnknownFileException.class, () -> bob.text(file, 0));
    Expect.refused(
        "rule 1.4: a stranger deletes",
        UnknownFileException.class,
        () -> service.delete("bob", id, 1));
    ann.service().share("ann", id, "bob", Right.READER);
    Expect.equal("rule 1.4: what a reader downloads", bob.text(file, 0), "chunk-01");
    Class<NotAllowedException> refused = NotAllowedException.class;
    Upload upload = bob.request("k", edit, Contents.chunks(1, 1));
    Expect.refused("rule 1.4: a reader asks", refused, () -> service.ask(upload));
    Expect.refused("rule 1.4: a reader restores", refused, () -> bob.restore(file, 1, 1));
    ann.service().share("ann", id, "bob", Right.EDITOR);
    service.ask(upload);
    Expect.refused("rule 1.4: an editor moves", refused, () -> service.move("bob", id, "b"));
    Expect.refused(
        "rule 1.4: an editor shares", refused, () -> service.share("bob", id, "eve", Right.READER));
    ann.service().share("ann", id, "bob", Right.READER);
    Expect.refused("rule 1.4: who was an editor saves", refused, () -> service.save(upload));
    ann.service().share("ann", id, "bob", Right.EDITOR);
    Expect.instance(
        "rule 1.4: an editor saves",
        SaveResult.Saved.class,
        bob.edit(file, 1, Contents.chunks(1, 2)));
    Expect.equal("rule 1.4: usage of the owner", service.usage("ann"), 16L);
    ann.service().unshare("ann", id, "bob");
    Expect.refused(
        "rule 1.4: no reader any more", UnknownFileException.class, () -> bob.text(file, 0));
  }

  @Test
  @Points(3)
  @Hint("What is gone takes no room.")
  void r1_5_a_deleted_file_is_gone() {
    FileInfo file = ann.saved("a", Contents.chunks(1));
    ann.saved("b", Contents.chunks(1, 2));

    boolean deleted = ann.service().delete("ann", file.fileId(), 1);
    boolean again = ann.service().delete("ann", file.fileId(), 1);

    Expect.that("rule 1.5: deleting is true, also again", deleted && again, "was not");
    Expect.equal("rule 1.5: paths", ann.paths(""), List.of("b"));
    Expect.equal("rule 1.5: usage", ann.service().usage("ann"), 16L);
    Expect.refused("rule 1.5: a download", UnknownFileException.class, () -> ann.text(file, 1));
    Expect.equal("rule 1.5: a new file there", ann.saved("a", Contents.chunks(2)).path(), "a");
  }

  @Test
  @Points(2)
  @Hint("A move is about the path, and about nothing else.")
  void r1_6_a_moved_file_stays_the_same() {
    FileInfo file = ann.saved("a", Contents.chunks(1));
    ann.saved("b", Contents.chunks(2));
    ann.service().share("ann", file.fileId(), "bob", Right.READER);

    FileInfo moved = ann.service().move("ann", file.fileId(), "c/d");

    Expect.equal("rule 1.6: the version", moved.version(), 1L);
    Expect.equal("rule 1.6: the paths", ann.paths(""), List.of("b", "c/d"));
    Expect.equal("rule 1.6: what bob downloads", bob.text(file, 0), "chunk-01");
    Expect.refused(
        "rule 1.6: to where another file is",
        PathTakenException.class,
        () -> ann.service().move("ann", file.fileId(), "b"));
    Expect.equal("rule 1.6: the paths after that", ann.paths(""), List.of("b", "c/d"));
    Expect.equal("rule 1.6: a new file at the old path", ann.saved("a", new byte[0]).path(), "a");
  }

  @Test
  @Points(2)
  @Hint("A path is what the contract says and nothing else.")
  void r1_7_misuse_is_refused_and_changes_nothing() {
    FileInfo file = ann.saved("a", Contents.chunks(1));
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;

    for (String path : List.of("../x", "/x", "a//b", "a/./b", "a/..", "a\\b", "x\0", "", "x/")) {
      Expect.refused(
          "rule 1.7: a new file at '" + path + "'",
          illegal,
          () -> ann.create(path, Contents.chunks(1)));
      Expect.refused(
          "rule 1.7: a move to '" + path + "'",
          illegal,
          () -> ann.service().move("ann", file.fileId(), path));
    }
    ann.upload("key", new Target.NewFile("k"), Contents.chunks(2));
    Expect.refused(
        "rule 1.7: the key of one upload for another",
        KeyReusedException.class,
        () -> ann.upload("key", new Target.NewFile("k"), Contents.chunks(3)));
    Expect.refused(
        "rule 1.7: a limit of 0",
        illegal,
        () -> ann.service().list("ann", "", 0, Optional.empty()));
    Expect.refused(
        "rule 1.7: an unknown file",
        UnknownFileException.class,
        () -> ann.service().move("ann", "none", "x"));
    Expect.equal("rule 1.7: the paths", ann.paths(""), List.of("a", "k"));
    Expect.equal("rule 1.7: usage", ann.service().usage("ann"), 16L);
  }
}
