// Saving that has nothing to do for what is saved already.
package katas.filestorage;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.filestorage.Changes.Prepared;
import katas.filestorage.Chunks.Brought;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.PlanRow;
import katas.filestorage.Rows.State;

/** Makes versions of uploads. */
final class Saving {
  /*
   * Invariant: file, version, path, usage, changes and the upload's own row change in one batch,
   * each over what was decided on. So a version is there wholly or not at all, and a refused batch
   * is decided anew: by then the base may be old, and it becomes a conflict copy.
   */

  private final VersionedTable table;
  private final InstantSource clock;
  private final Library library;
  private final Places places;
  private final Plans plans;
  private final Chunks chunks;
  private final Changes changes;

  Saving(Platform platform, Library library, Plans plans, Chunks chunks, Changes changes) {
    this.table = platform.table();
    this.clock = platform.clock();
    this.library = library;
    this.places = new Places(library);
    this.plans = plans;
    this.chunks = chunks;
    this.changes = changes;
  }

  /** Saves an upload; {@code from} as in {@link Places#find}. */
  SaveResult save(Upload upload, long from) {
    while (true) {
      Row<PlanRow> plan = plans.open(upload);
      Optional<SaveResult> done = plan.value().result();
      if (done.isPresent()) {
        return done.get(); // BUG: was it told?
      }
      Place place = places.find(upload, from);
      Brought brought = chunks.bring(upload, plan, place);
      if (!brought.contended() && !brought.missing().isEmpty()) {
        return new SaveResult.Incomplete(brought.missing());
      }
      if (!brought.contended()) {
        Optional<SaveResult> result = commit(upload, brought.plan(), place);
        if (result.isPresent()) {
          return result.get();
        }
      }
    }
  }

  /** Empty when somebody else was faster. */
  private Optional<SaveResult> commit(Upload upload, Row<PlanRow> plan, Place place) {
    boolean copy = !place.inPlace() && (place.file().isPresent() || !isFree(place, place.path()));
    String path = copy ? pathOfCopy(upload, place) : place.path();
    Manifest manifest = upload.manifest();
    String fileId = place.inPlace() ? place.fileId() : Keys.newFile(upload);
    FileRow file =
        new FileRow(
            place.ownerId(),
            path,
            place.nextVersion(),
            manifest.size(),
            manifest.sha256(),
            place.grants(),
            FileRow.NEVER);
    long added = manifest.size() - place.replaced();
    Prepared prepared = changes.prepare(fileId, place.grants(), file, added);
    if (added > prepared.left()) {
      return Optional.of(new SaveResult.OverQuota(Math.max(0, prepared.left())));
    }
    FileInfo info = file.info(fileId);
    PlanRow saved =
        plan.value().with(plan.value().askedAt(), copy ? State.COPY : State.SAVED, List.of(info));
    List<Write> writes = new ArrayList<>(prepared.writes());
    writes.addAll(FileWrites.of(upload, place, prepared.file(), clock.instant()));
    writes.add(Write.update(plan, saved));
    if (!table.write(writes)) {
      return Optional.empty();
    }
    changes.tell(fileId, file);
    return saved.result();
  }

  private boolean isFree(Place place, String path) {
    return library.isFree(place.ownerId(), path);
  }

  private String pathOfCopy(Upload upload, Place place) {
    int number = 1;
    while (!isFree(place, ConflictNames.copyOf(place.path(), upload.device(), number))) {
      number++;
    }
    return ConflictNames.copyOf(place.path(), upload.device(), number);
  }
}
