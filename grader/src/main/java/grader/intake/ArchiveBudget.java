package grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How much is read of archives, the ones within others included. A large zip stays on the disk,
 * since only its directory and what is opened is read of it. For one reading.
 */
final class ArchiveBudget {
  /** The largest archive that is read as a whole, and the largest directory of another. */
  static final int MAX_ARCHIVE_BYTES = 20 << 20;

  private static final int MOST_BYTES = 100 << 20;

  private static final long LARGEST_ZIP = 2L << 30;
  private static final int MAGIC = 4;

  /** An archive that holds itself must end too. */
  private static final int LEAST_PAID = 1 << 20;

  private int left = MOST_BYTES;

  /**
   * Whether a file is a zip that is too large for the memory; refuses one that is far too large.
   */
  boolean staysOnDisk(Path file) throws IOException {
    long size = Files.size(file);
    if (size <= MAX_ARCHIVE_BYTES) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (!ArchiveFormat.of(in.readNBytes(MAGIC)).equals(Optional.of(ArchiveFormat.ZIP))) {
        return false;
      }
    }
    if (size > LARGEST_ZIP) {
      throw Rejection.ofPackaging(IntakeMessages.zipTooLarge((int) (LARGEST_ZIP >> 20)));
    }
    return true;
  }

  /** Reads an archive to its end, or refuses it. */
  byte[] read(InputStream archive) throws IOException {
    byte[] content = archive.readNBytes(MAX_ARCHIVE_BYTES + 1);
    if (content.length > MAX_ARCHIVE_BYTES) {
      throw Rejection.ofPackaging(IntakeMessages.zipTooLarge(MAX_ARCHIVE_BYTES >> 20));
    }
    left -= Math.max(LEAST_PAID, content.length);
    if (left < 0) {
      throw Rejection.ofPackaging(IntakeMessages.archivesTooLarge(MOST_BYTES >> 20));
    }
    return content;
  }
}
