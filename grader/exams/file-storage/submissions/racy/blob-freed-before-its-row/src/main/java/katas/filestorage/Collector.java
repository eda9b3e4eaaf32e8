// A collector that frees the bytes first.
package katas.filestorage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import katas.blocks.BlobStore;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.filestorage.Rows.ChunkRow;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.VersionRow;

/** Marks the chunks that files have, and sweeps the others. */
final class Collector {
  /*
   * Invariant: what is swept is needed by no version and by no upload that can still be saved.
   * 1. Uploads that are too old are closed: none of them is saved from now on.
   * 2. Candidates are read, with their versions: chunks that no upload has used since. One that
   *    does so later changes the row, and the sweep of that row is refused.
   * 3. Versions are read. A version that is saved after that is of an upload that was not closed,
   *    so its chunks are no candidates or have changed rows.
   * 4. A row is removed before its blob; no row ever names that blob again.
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
    List<Row<ChunkRow>> candidates =
        Scans.all(table, ChunkRow.class, "").stream()
            .filter(row -> !row.value().usedAt().isAfter(limit))
            .toList();
    Set<String> marked = mark(limit);
    for (Row<ChunkRow> row : candidates) {
      if (!marked.contains(row.key())) {
        blobs.delete(row.value().blobKey()); // BUG: the row still says that it is there
        table.write(Write.delete(row));
      }
    }
    new Leftovers(table, blobs, plans).remove();
  }

  /** The hashes of all chunks that a file has, or had until a moment ago. */
  private Set<String> mark(Instant limit) {
    Set<String> gone = new HashSet<>();
    for (Row<FileRow> row : Scans.all(table, FileRow.class, "")) {
      if (!row.value().deletedAt().isAfter(limit)) {
        gone.add(row.key());
      }
    }
    Set<String> marked = new HashSet<>();
    List<Row<VersionRow>> useless = new ArrayList<>();
    for (Row<VersionRow> row : Scans.all(table, VersionRow.class, "")) {
      if (gone.contains(row.key().substring(0, row.key().indexOf('/')))) {
        useless.add(row);
      } else {
        row.value().manifest().chunks().forEach(chunk -> marked.add(chunk.sha256()));
      }
    }
    useless.forEach(row -> table.write(Write.delete(row)));
    return marked;
  }
}
