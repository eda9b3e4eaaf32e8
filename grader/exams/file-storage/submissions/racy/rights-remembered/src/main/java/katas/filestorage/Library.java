// A library that remembers what a user may do with a file.
package katas.filestorage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.Grant;
import katas.filestorage.Rows.PathRow;
import katas.filestorage.Rows.UserRow;
import katas.filestorage.Rows.VersionRow;

/** Reads files, for those who may. */
final class Library {
  private final VersionedTable table;
  private final Map<String, Right> rights = new HashMap<>();

  Library(VersionedTable table) {
    this.table = table;
  }

  /** A file that may be deleted, for a user with at least this right. */
  Row<FileRow> known(String userId, String fileId, Right least) {
    Ids.checkId(userId);
    Objects.requireNonNull(fileId, "fileId");
    Row<FileRow> row =
        table.read(FileRow.class, fileId).orElseThrow(() -> new UnknownFileException(fileId));
    Right right =
        rights.computeIfAbsent( // BUG: how long is this true?
            userId + "/" + fileId,
            any ->
                row.value()
                    .grant(userId)
                    .filter(Grant::active)
                    .orElseThrow(() -> new UnknownFileException(fileId))
                    .right());
    if (right.compareTo(least) < 0) {
      throw new NotAllowedException(userId + " is " + right + " of " + fileId);
    }
    return row;
  }

  /** A file that is not deleted, for a user with at least this right. */
  Row<FileRow> present(String userId, String fileId, Right least) {
    Row<FileRow> row = known(userId, fileId, least);
    if (row.value().deleted()) {
      throw new UnknownFileException(fileId);
    }
    return row;
  }

  /** A version of a file; 0 is the newest. */
  VersionRow version(Row<FileRow> file, long version) {
    if (version < 0) {
      throw new IllegalArgumentException("no version has the number " + version);
    }
    long number = version == 0 ? file.value().version() : version;
    return table
        .read(VersionRow.class, Keys.version(file.key(), number))
        .map(Row::value)
        .orElseThrow(() -> new UnknownFileException(file.key() + " version " + version));
  }

  boolean isFree(String ownerId, String path) {
    return table.read(PathRow.class, Keys.path(ownerId, path)).isEmpty();
  }

  long used(String userId) {
    Ids.checkId(userId);
    return table.read(UserRow.class, userId).map(row -> row.value().used()).orElse(0L);
  }

  Page<VersionInfo> versions(String userId, String fileId, int limit, Optional<String> cursor) {
    Keys.checkLimit(limit);
    present(userId, fileId, Right.READER);
    String after = cursor.map(it -> Keys.version(fileId, Keys.number(fileId, it))).orElse("");
    List<VersionInfo> found =
        table.scan(VersionRow.class, fileId + "/", after, Keys.rows(limit)).stream()
            .map(row -> row.value().info())
            .toList();
    return page(found, limit, last -> Keys.cursor(fileId, last.version()));
  }

  Page<FileInfo> list(String userId, String folder, int limit, Optional<String> cursor) {
    Ids.checkId(userId);
    Keys.checkLimit(limit);
    if (!folder.isEmpty()) {
      Paths.check(folder);
    }
    String prefix = Keys.path(userId, folder.isEmpty() ? "" : folder + "/"); // rule 1.2
    String after = cursor.map(it -> Keys.path(userId, Keys.place(userId, it))).orElse("");
    List<FileInfo> found =
        table.scan(PathRow.class, prefix, after, Keys.rows(limit)).stream()
            .map(row -> row.value().file())
            .toList();
    return page(found, limit, last -> Keys.cursor(userId, last.path()));
  }

  private static <T> Page<T> page(List<T> found, int limit, Function<T, String> cursor) {
    if (found.size() < Keys.rows(limit)) {
      return new Page<>(found, Optional.empty());
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
  }
}
