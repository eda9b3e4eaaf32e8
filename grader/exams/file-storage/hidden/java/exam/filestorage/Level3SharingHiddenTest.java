package exam.filestorage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.filestorage.Contents;
import katas.filestorage.Device;
import katas.filestorage.FileInfo;
import katas.filestorage.FileWorld;
import katas.filestorage.Right;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: what others are told. */
class Level3SharingHiddenTest {
  private final FileWorld world = new FileWorld();
  private final Device laptop = world.device("ann", "Laptop");
  private final Device bob = world.device("bob", "Desk");

  @Test
  @Points(2)
  @Hint("A user's changes are about all files that the user can read, or could.")
  void r3_7_what_is_shared_is_told() {
    FileInfo file = laptop.saved("a", Contents.chunks(1));
    FileInfo other = laptop.saved("b", Contents.chunks(1));
    String id = file.fileId();
    laptop.service().share("ann", id, "bob", Right.READER);
    laptop.service().share("ann", other.fileId(), "bob", Right.EDITOR);
    Expect.equal(
        "rule 3.7: shared", bob.news(Optional.empty()), List.of("a 1 READER", "b 1 EDITOR"));
    Optional<String> cursor = Optional.of(bob.changes(Optional.empty()).cursor());

    laptop.edit(file, 1, Contents.chunks(2));
    laptop.edit(file, 1, Contents.chunks(3));
    Expect.equal(
        "rule 3.7: an edit and a conflict copy",
        bob.news(cursor),
        List.of("a 2 READER", "a (Laptop's conflicted copy) 1 READER"));
    cursor = Optional.of(bob.changes(cursor).cursor());
    laptop.service().unshare("ann", id, "bob");
    laptop.service().delete("ann", other.fileId(), 1);
    Expect.equal("rule 3.7: unshared, deleted", bob.news(cursor), List.of("gone", "gone"));
    laptop.edit(file, 2, Contents.chunks(4));
    cursor = Optional.of(bob.changes(cursor).cursor());
    Expect.equal("rule 3.7: an edit after that", bob.news(cursor), List.of());
    laptop.service().share("ann", id, "bob", Right.EDITOR);
    Expect.equal("rule 3.7: shared again", bob.news(cursor), List.of("a 3 EDITOR"));
  }

  @Test
  @Points(1)
  @Hint("Who hears of a change goes and asks at once.")
  void r3_8_notices_come_when_the_change_is_there() {
    FileInfo file = laptop.saved("a", Contents.chunks(1));
    laptop.service().share("ann", file.fileId(), "bob", Right.READER);
    world.noticed(file.fileId());
    NoticeWatch watch = new NoticeWatch(world);

    watch.device("ann").edit(file, 1, Contents.chunks(2));
    Expect.equal(
        "rule 3.8: noticed of an edit", world.noticed(file.fileId()), List.of("ann", "bob"));
    watch.device("ann").service().unshare("ann", file.fileId(), "bob");
    Expect.that(
        "rule 3.8: bob has a notice that it is not shared any more",
        world.noticed(file.fileId()).contains("bob"),
        "has not");
    Expect.equal(
        "rule 3.8: what changes said when a notice came",
        watch.seen(),
        Set.of("ann: a 2 OWNER", "bob: a 2 READER", "bob: gone"));
  }
}
