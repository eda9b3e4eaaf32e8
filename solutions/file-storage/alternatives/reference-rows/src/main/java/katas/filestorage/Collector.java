package katas.filestorage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import katas.blocks.BlobStore;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.filestorage.Rows.ChunkRow;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.VersionRow;

/** Frees the chunks that no version refers to. */
final class Collector {
  /*
   * Invariant: what is freed has no reference of a version that is there, and none of an upload
   * that can still be saved.
   * 1. Uploads that are too old are closed: none of them is saved from now on.
   * 2. A chunk's row is read before its references. Who adds one changes the row in the same batch,
   *    and the removal of that row is refused.
   * 3. A row is removed before its blob; no row ever names that blob again.
   */

  private final VersionedTable table;
  private final BlobStore blobs;
  private final InstantSource clock;
  private final StorageConfig config;
  private final Plans plans;

  Collector(Platform platform, Plans plans) {
    this.table = platform.table();
    this.blobs = platform.blobs();
    this.clock = platform.clock();
    this.config = platform.config();
    this.plans = plans;
  }

  void collect() {
    Instant limit = clock.instant().minus(config.grace());
    plans.closeAskedUntil(limit);
    for (Row<FileRow> file : Scans.all(table, FileRow.class, "")) {
      if (!file.value().deletedAt().isAfter(limit)) {
        for (Row<VersionRow> row : Scans.all(table, VersionRow.class, file.key() + "/")) {
          table.write(Write.delete(row));
        }
      }
    }
    for (Row<ChunkRow> row : Scans.all(table, ChunkRow.class, "")) {
      if (!row.value().usedAt().isAfter(limit)) {
        freeUnlessReferred(row);
      }
    }
    new Leftovers(table, blobs, plans).remove();
  }

  private void freeUnlessReferred(Row<ChunkRow> chunk) {
    List<Row<Reference>> references = Scans.all(table, Reference.class, chunk.key() + "/");
    if (references.stream().noneMatch(row -> isAlive(row.value()))
        && table.write(Write.delete(chunk))) {
      blobs.delete(chunk.value().blobKey());
      references.forEach(row -> table.write(Write.delete(row)));
    }
  }

  /** Whether the version is there; one that an upload only meant to make is not. */
  private boolean isAlive(Reference reference) {
    String key = Keys.version(reference.fileId(), reference.version());
    return table.read(VersionRow.class, key).isPresent();
  }
}
