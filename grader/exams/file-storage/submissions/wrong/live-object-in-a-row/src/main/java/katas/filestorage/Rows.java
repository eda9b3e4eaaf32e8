// What the table holds, and how often a path was looked up.
package katas.filestorage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The tables. Each row's key is said with it; see {@link Keys}. */
final class Rows {
  private Rows() {}

  /** How far an upload is. */
  enum State {
    OPEN,
    CLOSED,
    SAVED,
    COPY
  }

  /** An upload, by user and key; never removed, so that a key is spent for good. */
  record PlanRow(String fingerprint, Instant askedAt, State state, List<FileInfo> saved) {

    /** The same with another state. */
    PlanRow with(Instant asked, State next, List<FileInfo> files) {
      return new PlanRow(fingerprint, asked, next, files);
    }

    /** The answer that was given, if the upload is done. */
    Optional<SaveResult> result() {
      return switch (state) {
        case OPEN, CLOSED -> Optional.empty();
        case SAVED -> Optional.of(new SaveResult.Saved(saved.get(0)));
        case COPY -> Optional.of(new SaveResult.ConflictCopy(saved.get(0)));
      };
    }
  }

  /** A user's share of a file; seq is where the file's last change stands among the user's. */
  record Grant(String userId, Right right, boolean active, long seq) {
    boolean isOf(Grant other) {
      return userId.equals(other.userId);
    }
  }

  /** A file by id; a deleted one stays, since a device may still have an edit of it. */
  record FileRow(
      String ownerId,
      String path,
      long version,
      long size,
      String sha256,
      List<Grant> grants,
      Instant deletedAt) {
    /** The time of deletion of what is not deleted. */
    static final Instant NEVER = Instant.MAX;

    boolean deleted() {
      return !deletedAt.equals(NEVER);
    }

    FileInfo info(String fileId) {
      return new FileInfo(fileId, ownerId, path, version, size, sha256);
    }

    Optional<Grant> grant(String userId) {
      return grants.stream().filter(it -> it.userId().equals(userId)).findFirst();
    }

    FileRow withGrants(List<Grant> newGrants) {
      return new FileRow(ownerId, path, version, size, sha256, newGrants, deletedAt);
    }

    FileRow withPath(String newPath) {
      return new FileRow(ownerId, newPath, version, size, sha256, grants, deletedAt);
    }

    FileRow deletedAt(Instant time) {
      return new FileRow(ownerId, path, version, size, sha256, grants, time);
    }
  }

  /** A version by file and number, the newest first. */
  record VersionRow(VersionInfo info, Manifest manifest) {}

  /** What is at a path, by owner and path; only for files that are not deleted. */
  record PathRow(FileInfo file, AtomicLong seen) { // BUG: a row is written down
    PathRow(FileInfo file) {
      this(file, new AtomicLong());
    }
  }

  /** A user: the number of the last change, and how much of the quota is used. */
  record UserRow(long head, long used) {}

  /** The last change of a file that a user knows of, by user and number. */
  record ChangeRow(FileInfo file, Right right, boolean gone) {}

  /** A chunk by hash: where its bytes are, and when an upload last referred to it. */
  record ChunkRow(String blobKey, int size, Instant usedAt) {}
}
