package grader.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * The central directory of a zip, which is read as a whole, so that its size and its entries have a
 * limit. The rest of the zip has none: nothing of it is read but what is opened.
 *
 * <p>Source: PKWARE, APPNOTE.TXT, 4.3.12 and 4.3.16.
 */
final class ZipDirectory {
  /** Beyond this the list of names alone would cost more than all sources. */
  private static final int MOST_ENTRIES = 100_000;

  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int OFFSET_IN_END = 16;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long IN_ZIP64 = 0xFFFF_FFFFL;

  private ZipDirectory() {}

  /**
   * Looks at the directory of a zip.
   *
   * @throws Rejection when it is too large, or names too many files
   * @throws IOException when there is none
   */
  static void check(SeekableByteChannel zip) throws IOException {
    long size = zip.size();
    long start = size <= ArchiveBudget.MAX_ARCHIVE_BYTES ? 0 : start(zip);
    if (size - start > ArchiveBudget.MAX_ARCHIVE_BYTES) {
      throw Rejection.ofPackaging(
          IntakeMessages.zipTooLarge(ArchiveBudget.MAX_ARCHIVE_BYTES >> 20));
    }
    ByteBuffer directory = read(zip, start);
    int entries = 0;
    for (int i = 0; i + Integer.BYTES <= directory.limit(); i++) {
      entries += directory.getInt(i) == ENTRY ? 1 : 0;
    }
    if (entries > MOST_ENTRIES) {
      throw Rejection.ofPackaging(IntakeMessages.tooManyNames(MOST_ENTRIES));
    }
    zip.position(0);
  }

  /** Where the directory begins as its end says; only a zip of 4 GiB or more says it elsewhere. */
  private static long start(SeekableByteChannel zip) throws IOException {
    ByteBuffer tail = read(zip, Math.max(0, zip.size() - END_LENGTH - LONGEST_COMMENT));
    for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == END) {
        long offset = Integer.toUnsignedLong(tail.getInt(i + OFFSET_IN_END));
        return offset == IN_ZIP64 ? 0 : offset;
      }
    }
    throw new IOException("no central directory");
  }

  private static ByteBuffer read(SeekableByteChannel zip, long from) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) (zip.size() - from));
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    zip.position(from);
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = zip.read(buffer);
    }
    return buffer.flip();
  }
}
