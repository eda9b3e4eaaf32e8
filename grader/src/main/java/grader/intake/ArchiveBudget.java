package grader.intake;

import grader.text.IntakeMessages;
import grader.text.LearnerMessages;
import java.io.IOException;
import java.io.InputStream;

/** How much is read of archives, the ones within others included. For one reading. */
final class ArchiveBudget {
  /** The largest archive. */
  static final int MAX_ARCHIVE_BYTES = 20 << 20;

  private static final int MOST_BYTES = 100 << 20;

  /** An archive that holds itself must end too. */
  private static final int LEAST_PAID = 1 << 20;

  private int left = MOST_BYTES;

  /** Reads an archive to its end, or refuses it. */
  byte[] read(InputStream archive) throws IOException {
    byte[] content = archive.readNBytes(MAX_ARCHIVE_BYTES + 1);
    if (content.length > MAX_ARCHIVE_BYTES) {
      throw Rejection.ofPackaging(LearnerMessages.zipTooLarge(MAX_ARCHIVE_BYTES >> 20));
    }
    left -= Math.max(LEAST_PAID, content.length);
    if (left < 0) {
      throw Rejection.ofPackaging(IntakeMessages.archivesTooLarge(MOST_BYTES >> 20));
    }
    return content;
  }
}
