package exam.filestorage;

import java.util.Optional;
import katas.filestorage.AskResult;
import katas.filestorage.ChangePage;
import katas.filestorage.DownloadPlan;
import katas.filestorage.FileInfo;
import katas.filestorage.FileService;
import katas.filestorage.Page;
import katas.filestorage.Right;
import katas.filestorage.SaveResult;
import katas.filestorage.Upload;
import katas.filestorage.VersionInfo;

/** A server that answers every download with the same plan. */
record Misled(FileService service, DownloadPlan plan) implements FileService {

  @Override
  public DownloadPlan download(String userId, String fileId, long version) {
    return plan;
  }

  @Override
  public AskResult ask(Upload upload) {
    return service.ask(upload);
  }

  @Override
  public SaveResult save(Upload upload) {
    return service.save(upload);
  }

  @Override
  public Page<FileInfo> list(String userId, String folder, int limit, Optional<String> cursor) {
    return service.list(userId, folder, limit, cursor);
  }

  @Override
  public FileInfo move(String userId, String fileId, String path) {
    return service.move(userId, fileId, path);
  }

  @Override
  public boolean delete(String userId, String fileId, long baseVersion) {
    return service.delete(userId, fileId, baseVersion);
  }

  @Override
  public void share(String userId, String fileId, String withUserId, Right right) {
    service.share(userId, fileId, withUserId, right);
  }

  @Override
  public void unshare(String userId, String fileId, String withUserId) {
    service.unshare(userId, fileId, withUserId);
  }

  @Override
  public Page<VersionInfo> versions(
      String userId, String fileId, int limit, Optional<String> cursor) {
    return service.versions(userId, fileId, limit, cursor);
  }

  @Override
  public SaveResult restore(
      String key, String userId, String device, String fileId, long version, long baseVersion) {
    return service.restore(key, userId, device, fileId, version, baseVersion);
  }

  @Override
  public long usage(String userId) {
    return service.usage(userId);
  }

  @Override
  public ChangePage changes(String userId, Optional<String> cursor, int limit) {
    return service.changes(userId, cursor, limit);
  }

  @Override
  public void collect() {
    service.collect();
  }
}
