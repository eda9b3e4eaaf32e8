// Leftovers that look at chunks alone.
package katas.filestorage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import katas.blocks.BlobStore;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.filestorage.Rows.ChunkRow;
import katas.filestorage.Rows.PlanRow;
import katas.filestorage.Rows.State;

/** Removes blobs that no row names: what was sent and is done with, and what a crash left. */
final class Leftovers {
  private static final int PAGE = 1000;

  private final VersionedTable table;
  private final BlobStore blobs;
  private final Plans plans;

  Leftovers(VersionedTable table, BlobStore blobs, Plans plans) {
    this.table = table;
    this.blobs = blobs;
    this.plans = plans;
  }

  void remove() {
    // BUG: only devices write below incoming/, so it is theirs
    Set<String> named = new HashSet<>();
    for (Row<ChunkRow> row : Scans.all(table, ChunkRow.class, "")) {
      named.add(row.value().blobKey());
    }
    removeIf(Keys.CHUNKS, key -> !named.contains(key) && isOrphan(key));
  }

  /**
   * Whether no row names a chunk's blob and none ever will. The upload is looked at first: as long
   * as it is open it may be about to write that row.
   */
  private boolean isOrphan(String key) {
    String[] names = key.split("/");
    Optional<PlanRow> plan = plan(key, 2);
    boolean mayCome =
        plan.isPresent()
            && plan.get().state() == State.OPEN
            && plan.get().askedAt().toString().equals(names[4]);
    return !mayCome
        && table
            .read(ChunkRow.class, names[1])
            .filter(row -> row.value().blobKey().equals(key))
            .isEmpty();
  }

  /** The upload whose user and key stand in a blob's key from this name on. */
  private Optional<PlanRow> plan(String key, int from) {
    String[] names = key.split("/");
    return plans.find(names[from] + "/" + names[from + 1]);
  }

  private void removeIf(String prefix, Predicate<String> useless) {
    String after = "";
    while (true) {
      List<String> page = blobs.list(prefix, after, PAGE);
      page.stream().filter(useless).forEach(blobs::delete);
      if (page.size() < PAGE) {
        return;
      }
      after = page.get(PAGE - 1);
    }
  }
}
