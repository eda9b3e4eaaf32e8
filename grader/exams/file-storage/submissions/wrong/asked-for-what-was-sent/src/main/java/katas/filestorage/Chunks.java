// Chunks that are missing until they are saved.
package katas.filestorage;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import katas.blocks.BlobStore;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.filestorage.Rows.ChunkRow;
import katas.filestorage.Rows.PlanRow;

/** Content by hash. */
final class Chunks {
  /*
   * Invariant: a chunk's row names a blob whose bytes the server itself has hashed, and where
   * nobody else can write. What devices send goes to a place of their upload's own, so being told
   * what is missing says nothing about others, and having sent it is the proof of having it.
   */

  private final VersionedTable table;
  private final BlobStore blobs;
  private final StorageConfig config;

  Chunks(VersionedTable table, BlobStore blobs, StorageConfig config) {
    this.table = table;
    this.blobs = blobs;
    this.config = config;
  }

  /** Links for what was not sent yet and is not known to the place. */
  List<UploadLink> missing(Upload upload, Place place) {
    List<UploadLink> links = new ArrayList<>();
    for (ChunkRef chunk : new LinkedHashSet<>(upload.manifest().chunks())) {
      String key = Keys.incoming(Keys.plan(upload), chunk);
      if (!place.known().contains(chunk)) { // BUG: sent or not
        links.add(new UploadLink(chunk, blobs.signUpload(key, config.linkTime())));
      }
    }
    return links;
  }

  /**
   * What {@link #bring} has done.
   *
   * @param plan the upload's row as it is now
   * @param missing what was not there or was not what its name says
   * @param contended whether somebody else got in between, so that nothing of it counts
   */
  record Brought(Row<PlanRow> plan, List<ChunkRef> missing, boolean contended) {}

  /** Makes sure that every chunk of an upload is kept, until it is saved or closed. */
  Brought bring(Upload upload, Row<PlanRow> row, Place place) {
    Row<PlanRow> plan = row;
    List<ChunkRef> missing = new ArrayList<>();
    for (ChunkRef chunk : new LinkedHashSet<>(upload.manifest().chunks())) {
      boolean known = place.known().contains(chunk);
      if (known && place.inPlace()) {
        continue; // the file has it, and is written over the version that was read
      }
      Optional<byte[]> sent = known ? Optional.empty() : sent(plan.key(), chunk);
      if (!known && sent.isEmpty()) {
        missing.add(chunk);
        continue;
      }
      if (!keep(plan, chunk, sent)) {
        return new Brought(plan, missing, true);
      }
      plan = Plans.guarded(plan);
    }
    return new Brought(plan, missing, false);
  }

  /** What was sent, if it is what its name says; anything else is thrown away. */
  private Optional<byte[]> sent(String plan, ChunkRef chunk) {
    String key = Keys.incoming(plan, chunk);
    Optional<byte[]> content = blobs.get(key);
    if (content.isPresent() && !Hashes.nameOf(content.get()).equals(chunk)) {
      blobs.delete(key);
      return Optional.empty();
    }
    return content;
  }

  /** Stores a chunk, unless it is there, and notes that this upload needs it. */
  private boolean keep(Row<PlanRow> plan, ChunkRef chunk, Optional<byte[]> sent) {
    Instant asked = plan.value().askedAt();
    Optional<Row<ChunkRow>> row = table.read(ChunkRow.class, chunk.sha256());
    if (row.isPresent()) {
      ChunkRow old = row.get().value();
      Instant used = old.usedAt().isAfter(asked) ? old.usedAt() : asked;
      ChunkRow next = new ChunkRow(old.blobKey(), old.size(), used);
      return table.write(Write.update(row.get(), next), Plans.guard(plan));
    }
    if (sent.isEmpty()) {
      return false; // the base version was deleted and freed meanwhile
    }
    String key = Keys.kept(plan.key(), asked.toString(), chunk);
    blobs.put(key, sent.get());
    ChunkRow first = new ChunkRow(key, chunk.size(), asked);
    return table.write(Write.insert(chunk.sha256(), first), Plans.guard(plan));
  }

  /** A link to fetch a chunk that a version has; empty when it was freed meanwhile. */
  Optional<URI> link(ChunkRef chunk) {
    return table
        .read(ChunkRow.class, chunk.sha256())
        .map(row -> blobs.signDownload(row.value().blobKey(), config.linkTime()));
  }
}
