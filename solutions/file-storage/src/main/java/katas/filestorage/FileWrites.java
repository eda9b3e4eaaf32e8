package katas.filestorage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import katas.blocks.Write;
import katas.filestorage.Rows.FileRow;
import katas.filestorage.Rows.PathRow;
import katas.filestorage.Rows.VersionRow;

/** The rows of a new version: the file, the version and the path. */
final class FileWrites {
  private FileWrites() {}

  /** The writes for {@code file}, which is {@code place} after the upload. */
  static List<Write> of(Upload upload, Place place, FileRow file, Instant now) {
    String fileId = place.inPlace() ? place.fileId() : Keys.newFile(upload);
    List<Write> writes = new ArrayList<>();
    writes.add(version(upload, file, fileId, now));
    PathRow path = new PathRow(file.info(fileId));
    String pathKey = Keys.path(file.ownerId(), file.path());
    if (place.inPlace()) {
      writes.add(Write.update(place.file().orElseThrow(), file));
      writes.add(Write.put(pathKey, path)); // moves go over the file's version as well
    } else {
      writes.add(Write.insert(fileId, file));
      writes.add(Write.insert(pathKey, path));
      place.file().ifPresent(row -> writes.add(Write.update(row, row.value()))); // rights hold
    }
    return writes;
  }

  private static Write version(Upload upload, FileRow file, String fileId, Instant now) {
    VersionInfo info =
        new VersionInfo(
            file.version(), file.size(), file.sha256(), upload.userId(), upload.device(), now);
    String key = Keys.version(fileId, file.version());
    return Write.insert(key, new VersionRow(info, upload.manifest()));
  }
}
