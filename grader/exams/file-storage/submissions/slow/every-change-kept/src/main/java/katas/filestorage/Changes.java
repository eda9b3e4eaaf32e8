// Changes that are only added to.
package katas.filestorage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.MessageLog;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.filestorage.Rows.ChangeRow;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.Grant;
import katas.filestorage.Rows.UserRow;

/** What devices are told. */
final class Changes {
  /*
   * Invariant: a user's changes are numbered by the batch that makes them, over the version of the
   * user's row, so they are seen in the order of their numbers and none is seen after a later one.
   * Each file has one row among the changes of a user, its last; the grant says which.
   */

  private final VersionedTable table;
  private final MessageLog log;
  private final StorageConfig config;

  Changes(Platform platform) {
    this.table = platform.table();
    this.log = platform.log();
    this.config = platform.config();
  }

  /**
   * A change that is ready to be written with other writes.
   *
   * @param file the file, with the numbers of the change
   * @param writes for all users concerned, at most 3 each
   * @param left how many bytes the owner had left before
   */
  record Prepared(FileRow file, List<Write> writes, long left) {}

  /**
   * Prepares a change for all who can read the file before or after it.
   *
   * @param before the grants that the file had; none for a new file
   * @param added how many bytes more the owner uses
   */
  Prepared prepare(String fileId, List<Grant> before, FileRow after, long added) {
    List<Write> writes = new ArrayList<>();
    List<Grant> grants = new ArrayList<>();
    long left = 0;
    for (Grant grant : after.grants()) {
      if (!grant.active() && before.stream().noneMatch(it -> it.active() && it.isOf(grant))) {
        grants.add(grant); // taken away long ago
        continue;
      }
      Optional<Row<UserRow>> row = table.read(UserRow.class, grant.userId());
      UserRow user = row.map(Row::value).orElse(new UserRow(0, 0));
      boolean owner = grant.userId().equals(after.ownerId());
      left = owner ? config.quotaBytes() - user.used() : left;
      UserRow next = new UserRow(user.head() + 1, user.used() + (owner ? added : 0));
      writes.add(row.map(it -> Write.update(it, next)).orElse(Write.insert(grant.userId(), next)));
      writes.addAll(replaceChange(after.info(fileId), grant, after.deleted(), next.head()));
      grants.add(new Grant(grant.userId(), grant.right(), grant.active(), next.head()));
    }
    return new Prepared(after.withGrants(grants), writes, left);
  }

  /** Writes a change of a file, with other writes; false when somebody was faster. */
  boolean write(Row<FileRow> row, FileRow after, long added, Write... more) {
    Prepared prepared = prepare(row.key(), row.value().grants(), after, added);
    List<Write> writes = new ArrayList<>(prepared.writes());
    writes.addAll(List.of(more));
    writes.add(Write.update(row, prepared.file()));
    return table.write(writes);
  }

  private static List<Write> replaceChange(FileInfo file, Grant grant, boolean deleted, long seq) {
    ChangeRow change = new ChangeRow(file, grant.right(), deleted || !grant.active());
    Write insert = Write.insert(Keys.change(grant.userId(), seq), change);
    return List.of(insert); // BUG: the last one is there as well
  }

  /** Tells everybody who can read the file, after the change was written: rule 3.8. */
  void tell(String fileId, FileRow file) {
    for (Grant grant : file.grants()) {
      if (grant.active()) {
        tell(fileId, grant.userId());
      }
    }
  }

  void tell(String fileId, String userId) {
    log.append(config.topic(), userId, fileId);
  }

  ChangePage page(String userId, Optional<String> cursor, int limit) {
    Ids.checkId(userId);
    Keys.checkLimit(limit);
    long known = cursor.map(it -> Keys.number(userId, it)).orElse(0L);
    List<Row<ChangeRow>> rows =
        table.scan(ChangeRow.class, userId + "/", Keys.change(userId, known), Keys.rows(limit));
    boolean more = rows.size() == Keys.rows(limit);
    List<Row<ChangeRow>> shown = rows.subList(0, Math.min(limit, rows.size()));
    long last = shown.isEmpty() ? known : Keys.seq(shown.get(shown.size() - 1).key());
    List<Change> changes = shown.stream().map(row -> change(row.value())).toList();
    return new ChangePage(changes, Keys.cursor(userId, last), more);
  }

  private static Change change(ChangeRow row) {
    return row.gone()
        ? new Change.Gone(row.file().fileId())
        : new Change.Present(row.file(), row.right());
  }
}
