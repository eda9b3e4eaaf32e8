package exam.filestorage;

import exam.filestorage.EngineFiles.Machine;
import java.util.List;
import katas.filestorage.AskResult;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 1 on PostgreSQL, Kafka and blobs behind HTTP; each test has users of its own. */
class EngineLevel1Test {
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
  void r1_1_what_one_server_took_another_gives() {
    Device laptop = one.device("ann1", "Laptop");
    Device phone = two.device("ann1", "Phone");
    for (String content : List.of("", "c", "chunk-01", "chunk-01c", "chunk-01chunk-02chunk-03")) {
      FileInfo file = laptop.saved(content.length() + ".txt", Contents.bytes(content));
      Expect.equal(
          "rule 1.1: a file of " + content.length() + " bytes", phone.text(file, 0), content);
    }
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    FileInfo file = laptop.saved("bytes", every);
    Expect.equal("rule 1.1: a file of all 256 bytes", phone.text(file, 0), Contents.text(every));
  }

  @Test
  @Hint("A folder is a path and a slash, and names are what they are.")
  void r1_2_names_of_all_kinds_are_in_order() {
    Device laptop = one.device("ann2", "Laptop");
    List<String> paths = List.of("ab/x", "a/\uFFFD", "a/\uD83D\uDE00", "a/%2F", "été/東京.txt");
    paths.forEach(path -> laptop.saved(path, Contents.chunks(1)));
    Device phone = two.device("ann2", "Phone");
    Expect.equal(
        "rule 1.2: paths in folder a, by String.compareTo",
        phone.paths("a"),
        List.of("a/%2F", "a/\uD83D\uDE00", "a/\uFFFD"));
    Expect.equal("rule 1.2: paths in été", phone.paths("été"), List.of("été/東京.txt"));
    Expect.equal("rule 1.2: all paths", phone.paths("").size(), 5);
  }

  @Test
  @Hint("Count what a file has, not what is stored for it; and count it again when it is saved.")
  void r1_3_servers_count_the_same_quota() {
    Device laptop = one.device("ann3", "Laptop");
    Device phone = two.device("ann3", "Phone");
    Upload late = laptop.request("late", new Target.NewFile("late"), Contents.chunks(1, 2));
    laptop.send(late, Contents.chunks(1, 2));
    phone.saved("big", Contents.chunks(new int[124]));
    Expect.equal("rule 1.3: usage", laptop.service().usage("ann3"), 992L);
    Expect.equal(
        "rule 1.3: a save of 16 bytes where 8 are left, with room when it was asked for",
        laptop.service().save(late),
        new SaveResult.OverQuota(8));
    Expect.equal(
        "rule 1.3: what a device is told that asks",
        phone.service().ask(phone.request("k", new Target.NewFile("x"), Contents.chunks(3, 4))),
        new AskResult.OverQuota(8));
    laptop.saved("rest", Contents.chunks(3));
    Expect.equal("rule 1.3: usage at the quota", phone.service().usage("ann3"), 1_000L);
  }

  @Test
  @Hint("Look at the right in every call: another server may have taken it away.")
  void r1_4_a_right_that_another_server_took_away_does_not_save() {
    FileInfo file = one.device("ann4", "Laptop").saved("a", Contents.chunks(1));
    String id = file.fileId();
    Device bob = two.device("bob4", "Desk");
    Expect.refused(
        "rule 1.4: a stranger reads", UnknownFileException.class, () -> bob.text(file, 0));
    one.service().share("ann4", id, "bob4", Right.EDITOR);
    Upload upload = bob.request("k", new Target.Edit(id, 1), Contents.chunks(1, 1));
    bob.send(upload, Contents.chunks(1, 1));
    one.service().share("ann4", id, "bob4", Right.READER);
    Expect.refused(
        "rule 1.4: who was an editor when it asked saves",
        NotAllowedException.class,
        () -> bob.service().save(upload));
    Expect.equal("rule 1.4: what a reader downloads", bob.text(file, 0), "chunk-01");
    one.service().unshare("ann4", id, "bob4");
    Expect.refused(
        "rule 1.4: no reader any more", UnknownFileException.class, () -> bob.text(file, 0));
  }

  @Test
  @Hint("What is gone takes no room.")
  void r1_5_a_deleted_file_is_gone_on_every_server() {
    Device laptop = one.device("ann5", "Laptop");
    FileInfo file = laptop.saved("a", Contents.chunks(1));
    laptop.saved("b", Contents.chunks(1, 2));
    boolean deleted = two.service().delete("ann5", file.fileId(), 1);
    boolean again = one.service().delete("ann5", file.fileId(), 1);
    Expect.that("rule 1.5: deleting is true, also again", deleted && again, "it was not");
    Expect.equal("rule 1.5: paths", laptop.paths(""), List.of("b"));
    Expect.equal("rule 1.5: usage", one.service().usage("ann5"), 16L);
    Expect.refused("rule 1.5: a download", UnknownFileException.class, () -> laptop.text(file, 1));
  }

  @Test
  @Hint("A move is about the path, and about nothing else.")
  void r1_6_a_file_that_another_server_moved_stays_the_same() {
    Device laptop = one.device("ann6", "Laptop");
    FileInfo file = laptop.saved("a", Contents.chunks(1));
    laptop.saved("b", Contents.chunks(2));
    Expect.refused(
        "rule 1.6: to where another file is",
        PathTakenException.class,
        () -> two.service().move("ann6", file.fileId(), "b"));
    FileInfo moved = two.service().move("ann6", file.fileId(), "c/d");
    Expect.equal("rule 1.6: the version", moved.version(), 1L);
    Expect.equal("rule 1.6: the content", laptop.text(file, 1), "chunk-01");
    Expect.equal("rule 1.6: a new file there", laptop.saved("a", new byte[0]).path(), "a");
    Expect.equal("rule 1.6: paths", laptop.paths(""), List.of("a", "b", "c/d"));
  }

  @Test
  @Hint("A path is what the contract says and nothing else.")
  void r1_7_misuse_is_refused_before_it_meets_an_engine() {
    Device laptop = one.device("ann7", "Laptop");
    FileInfo file = laptop.saved("a", Contents.chunks(1));
    List<String> paths = List.of("../x", "/x", "a//b", "a\\b", "x\0", "", "x/");
    for (String path : paths) {
      Expect.refused(
          "rule 1.7: a move to '" + path + "'",
          IllegalArgumentException.class,
          () -> two.service().move("ann7", file.fileId(), path));
    }
    laptop.upload("key", new Target.NewFile("k"), Contents.chunks(2));
    Expect.refused(
        "rule 1.7: the key of an upload for another one, on another server",
        KeyReusedException.class,
        () -> two.device("ann7", "Phone").upload("key", new Target.NewFile("l"), new byte[1]));
    Expect.equal("rule 1.7: the paths", laptop.paths(""), List.of("a", "k"));
  }
}
