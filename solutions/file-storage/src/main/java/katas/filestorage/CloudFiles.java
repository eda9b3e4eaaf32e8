package katas.filestorage;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.filestorage.Rows.PlanRow;

/** A file server. */
public final class CloudFiles implements FileService {
  private final StorageConfig config;
  private final Library library;
  private final Plans plans;
  private final Chunks chunks;
  private final Changes changes;
  private final Saving saving;
  private final Moves moves;
  private final Deletion deletion;
  private final Sharing sharing;
  private final Downloads downloads;
  private final Restoring restoring;
  private final Collector collector;

  /** Starts a server on the shared platform. */
  public CloudFiles(Platform platform) {
    config = platform.config();
    library = new Library(platform.table());
    plans = new Plans(platform.table(), platform.clock());
    chunks = new Chunks(platform.table(), platform.blobs(), config);
    changes = new Changes(platform);
    saving = new Saving(platform, library, plans, chunks, changes);
    downloads = new Downloads(library, chunks);
    restoring = new Restoring(library, saving);
    moves = new Moves(platform.table(), library, changes);
    deletion = new Deletion(platform.clock(), library, moves, changes);
    sharing = new Sharing(config, library, changes);
    collector = new Collector(platform, plans);
  }

  @Override
  public AskResult ask(Upload upload) {
    Place place = place(upload);
    Row<PlanRow> plan = plans.open(upload);
    if (plan.value().result().isPresent()) {
      return new AskResult.Send(List.of());
    }
    long left = config.quotaBytes() - library.used(place.ownerId());
    if (upload.manifest().size() - place.replaced() > left) {
      return new AskResult.OverQuota(Math.max(0, left));
    }
    plans.renew(plan);
    return new AskResult.Send(chunks.missing(upload, place));
  }

  private Place place(Upload upload) {
    checkChunks(upload);
    return new Places(library).find(upload, base(upload));
  }

  private void checkChunks(Upload upload) {
    for (ChunkRef chunk : upload.manifest().chunks()) {
      if (chunk.size() > config.chunkBytes()) {
        throw new IllegalArgumentException("a chunk has at most " + config.chunkBytes() + " bytes");
      }
    }
  }

  private static long base(Upload upload) {
    return upload.target() instanceof Target.Edit edit ? edit.baseVersion() : 0;
  }

  @Override
  public SaveResult save(Upload upload) {
    checkChunks(upload);
    if (upload.target() instanceof Target.NewFile file) {
      Paths.check(file.path());
    }
    return saving.save(upload, base(upload));
  }

  @Override
  public DownloadPlan download(String userId, String fileId, long version) {
    return downloads.plan(userId, fileId, version);
  }

  @Override
  public Page<FileInfo> list(String userId, String folder, int limit, Optional<String> cursor) {
    return library.list(userId, folder, limit, cursor);
  }

  @Override
  public long usage(String userId) {
    return library.used(userId);
  }

  @Override
  public void share(String userId, String fileId, String withUserId, Right right) {
    sharing.share(userId, fileId, withUserId, right);
  }

  @Override
  public void unshare(String userId, String fileId, String withUserId) {
    sharing.unshare(userId, fileId, withUserId);
  }

  @Override
  public boolean delete(String userId, String fileId, long baseVersion) {
    return deletion.delete(userId, fileId, baseVersion);
  }

  @Override
  public FileInfo move(String userId, String fileId, String path) {
    return moves.move(userId, fileId, path);
  }

  @Override
  public void collect() {
    collector.collect();
  }

  @Override
  public ChangePage changes(String userId, Optional<String> cursor, int limit) {
    return changes.page(userId, cursor, limit);
  }

  @Override
  public Page<VersionInfo> versions(
      String userId, String fileId, int limit, Optional<String> cursor) {
    return library.versions(userId, fileId, limit, cursor);
  }

  @Override
  public SaveResult restore(
      String key, String userId, String device, String fileId, long version, long baseVersion) {
    return restoring.restore(key, userId, device, fileId, version, baseVersion);
  }
}
