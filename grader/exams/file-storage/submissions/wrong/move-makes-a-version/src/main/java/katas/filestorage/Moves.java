// Moves that count as changes of the content.
package katas.filestorage;

import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.PathRow;

/** Gives files other paths, and takes paths away. */
final class Moves {
  /* Invariant: a file that is not deleted has one path row, and the path row names it. */

  private final VersionedTable table;
  private final Library library;
  private final Changes changes;

  Moves(VersionedTable table, Library library, Changes changes) {
    this.table = table;
    this.library = library;
    this.changes = changes;
  }

  FileInfo move(String userId, String fileId, String path) {
    Paths.check(path);
    while (true) {
      Row<FileRow> row = library.present(userId, fileId, Right.OWNER);
      FileRow old = row.value();
      FileRow after =
          new FileRow(
              old.ownerId(),
              path,
              old.version() + 1, // BUG: the content is the same
              old.size(),
              old.sha256(),
              old.grants(),
              old.deletedAt());
      if (row.value().path().equals(path) || moved(row, after)) {
        changes.tell(fileId, after);
        return after.info(fileId);
      }
    }
  }

  private boolean moved(Row<FileRow> row, FileRow after) {
    if (!library.isFree(after.ownerId(), after.path())) {
      throw new PathTakenException(after.path());
    }
    Optional<Write> leave = leave(row.value());
    PathRow there = new PathRow(after.info(row.key()));
    Write arrive = Write.insert(Keys.path(after.ownerId(), after.path()), there);
    return leave.isPresent() && changes.write(row, after, 0, leave.get(), arrive);
  }

  /** Removes the path of a file; empty when the file was moved or deleted since it was read. */
  Optional<Write> leave(FileRow file) {
    return table.read(PathRow.class, Keys.path(file.ownerId(), file.path())).map(Write::delete);
  }
}
