package katas.filestorage;

import java.util.Optional;
import katas.blocks.NotImplementedException;

/** A file server. */
public final class CloudFiles implements FileService {

  /** Starts a server on the shared platform. */
  public CloudFiles(Platform platform) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public AskResult ask(Upload upload) {
    throw new NotImplementedException(); // TODO: rule 2.2
  }

  @Override
  public SaveResult save(Upload upload) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public DownloadPlan download(String userId, String fileId, long version) {
    throw new NotImplementedException(); // TODO: rule 1.1
  }

  @Override
  public Page<FileInfo> list(String userId, String folder, int limit, Optional<String> cursor) {
    throw new NotImplementedException(); // TODO: rule 1.2
  }

  @Override
  public long usage(String userId) {
    throw new NotImplementedException(); // TODO: rule 1.3
  }

  @Override
  public void share(String userId, String fileId, String withUserId, Right right) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public void unshare(String userId, String fileId, String withUserId) {
    throw new NotImplementedException(); // TODO: rule 1.4
  }

  @Override
  public boolean delete(String userId, String fileId, long baseVersion) {
    throw new NotImplementedException(); // TODO: rule 1.5
  }

  @Override
  public FileInfo move(String userId, String fileId, String path) {
    throw new NotImplementedException(); // TODO: rule 1.6
  }

  @Override
  public void collect() {
    throw new NotImplementedException(); // TODO: rule 2.8
  }

  @Override
  public ChangePage changes(String userId, Optional<String> cursor, int limit) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public Page<VersionInfo> versions(
      String userId, String fileId, int limit, Optional<String> cursor) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public SaveResult restore(
      String key, String userId, String device, String fileId, long version, long baseVersion) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }
}
