package katas.filestorage;

import katas.blocks.Row;
import katas.filestorage.Rows.FileRow;

/** Brings old versions back, as an edit that has nothing to send. */
final class Restoring {
  private final Library library;
  private final Saving saving;

  Restoring(Library library, Saving saving) {
    this.library = library;
    this.saving = saving;
  }

  SaveResult restore(
      String key, String userId, String device, String fileId, long version, long baseVersion) {
    if (version < 1) {
      throw new IllegalArgumentException("versions begin at 1, not " + version);
    }
    Row<FileRow> file = library.present(userId, fileId, Right.EDITOR);
    Manifest manifest = library.version(file, version).manifest();
    Target target = new Target.Edit(fileId, baseVersion);
    return saving.save(new Upload(key, userId, device, target, manifest), version);
  }
}
