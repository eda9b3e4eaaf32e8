// Tells devices in the background.
package katas.filestorage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.Grant;

/** Gives rights and takes them away. */
final class Sharing {
  private final StorageConfig config;
  private final Library library;
  private final Changes changes;

  Sharing(StorageConfig config, Library library, Changes changes) {
    this.config = config;
    this.library = library;
    this.changes = changes;
  }

  void share(String userId, String fileId, String withUserId, Right right) {
    if (right == Right.OWNER) {
      throw new IllegalArgumentException("a file has one owner");
    }
    set(userId, fileId, withUserId, Optional.of(right));
  }

  void unshare(String userId, String fileId, String withUserId) {
    set(userId, fileId, withUserId, Optional.empty());
    new Thread(() -> changes.tell(fileId, withUserId)).start(); // BUG: nobody waits for it
  }

  private void set(String userId, String fileId, String with, Optional<Right> right) {
    Ids.checkId(with);
    while (true) {
      Row<FileRow> row = library.present(userId, fileId, Right.OWNER);
      if (with.equals(userId)) {
        throw new IllegalArgumentException("the owner of a file stays its owner");
      }
      FileRow file = row.value();
      Optional<Right> before = file.grant(with).filter(Grant::active).map(Grant::right);
      FileRow after = file.withGrants(granted(file, with, right));
      if (before.equals(right) || changes.write(row, after, 0)) {
        changes.tell(fileId, after);
        return;
      }
    }
  }

  /** A grant that was taken away stays in the list, since it says which change was the last. */
  private List<Grant> granted(FileRow file, String with, Optional<Right> right) {
    List<Grant> grants = new ArrayList<>(file.grants());
    Optional<Grant> old = file.grant(with);
    old.ifPresent(grants::remove);
    Right now = right.or(() -> old.map(Grant::right)).orElse(Right.READER);
    grants.add(new Grant(with, now, right.isPresent(), old.map(Grant::seq).orElse(0L)));
    if (grants.stream().filter(Grant::active).count() > 1L + config.sharesPerFile()) {
      throw new IllegalArgumentException("a file is shared with " + config.sharesPerFile());
    }
    return grants;
  }
}
