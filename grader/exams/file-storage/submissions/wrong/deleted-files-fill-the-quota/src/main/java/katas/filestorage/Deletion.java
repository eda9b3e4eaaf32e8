// A deletion that gives no room back.
package katas.filestorage;

import java.time.InstantSource;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Write;
import katas.filestorage.Rows.FileRow;

/** Deletes files. Their versions stay for the grace period, and their rows for good. */
final class Deletion {
  private final InstantSource clock;
  private final Library library;
  private final Moves moves;
  private final Changes changes;

  Deletion(InstantSource clock, Library library, Moves moves, Changes changes) {
    this.clock = clock;
    this.library = library;
    this.moves = moves;
    this.changes = changes;
  }

  boolean delete(String userId, String fileId, long baseVersion) {
    while (true) {
      Row<FileRow> row = library.known(userId, fileId, Right.OWNER);
      FileRow file = row.value();
      if (baseVersion < 1 || baseVersion > file.version()) {
        throw new IllegalArgumentException("there is no version " + baseVersion);
      }
      if (!file.deleted() && baseVersion < file.version()) {
        return false;
      }
      if (file.deleted() || deleted(row)) {
        changes.tell(fileId, file);
        return true;
      }
    }
  }

  private boolean deleted(Row<FileRow> row) {
    FileRow after = row.value().deletedAt(clock.instant());
    Optional<Write> leave = moves.leave(row.value());
    return leave.isPresent() && changes.write(row, after, 0, leave.get()) /* BUG: no room back */;
  }
}
