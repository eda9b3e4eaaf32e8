// Places that do not ask what an edit is based on.
package katas.filestorage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.blocks.Row;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.Grant;

/** Decides where an upload goes. */
final class Places {
  private final Library library;

  Places(Library library) {
    this.library = library;
  }

  /**
   * The place of an upload.
   *
   * @param from the version of the edited file whose chunks need not be sent; ignored for a new one
   */
  Place find(Upload upload, long from) {
    if (upload.target() instanceof Target.Edit edit) {
      return ofEdit(upload.userId(), edit, from);
    }
    String path = ((Target.NewFile) upload.target()).path();
    Paths.check(path);
    List<Grant> owner = List.of(new Grant(upload.userId(), Right.OWNER, true, 0));
    return new Place(upload.userId(), path, Optional.empty(), false, owner, Set.of());
  }

  private Place ofEdit(String userId, Target.Edit edit, long from) {
    Row<FileRow> row = library.known(userId, edit.fileId(), Right.EDITOR);
    FileRow file = row.value();
    if (edit.baseVersion() > file.version()) {
      throw new IllegalArgumentException("there is no version " + edit.baseVersion() + " yet");
    }
    boolean inPlace = !file.deleted() /* BUG: on top of whatever there is */;
    List<Grant> grants = inPlace ? file.grants() : forCopy(file.grants());
    Set<ChunkRef> known =
        file.deleted() ? Set.of() : new HashSet<>(library.version(row, from).manifest().chunks());
    return new Place(file.ownerId(), file.path(), Optional.of(row), inPlace, grants, known);
  }

  /** The same users, who know nothing of the copy yet. */
  private static List<Grant> forCopy(List<Grant> grants) {
    return grants.stream()
        .filter(Grant::active)
        .map(grant -> new Grant(grant.userId(), grant.right(), true, 0))
        .toList();
  }
}
