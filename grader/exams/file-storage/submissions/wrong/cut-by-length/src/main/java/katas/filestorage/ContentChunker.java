// A content chunker that cuts at equal lengths.
package katas.filestorage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Bonus: chunks that end where the content says so, wherever in the file it stands. */
public final class ContentChunker implements Chunker {
  /*
   * Invariant: whether a chunk may end behind a byte depends on that byte and the 63 before it
   * alone, since each is shifted out of the hash after 64 steps. So behind an insertion the same
   * ends are found again, and two cuts that have met once stay together.
   *
   * Source: the gear hash of Xia and others, FastCDC (2016).
   */

  private static final long[] GEAR = new SplittableRandom(2016).longs(256).toArray();

  private final int mostBytes;
  private final int leastBytes;
  private final long mask;

  /**
   * Cuts into chunks of a quarter of {@code mostBytes} on average.
   *
   * @param mostBytes how many bytes a chunk has at most, at least 64
   */
  public ContentChunker(int mostBytes) {
    if (mostBytes < 64) {
      throw new IllegalArgumentException("chunks of 64 bytes or more, not " + mostBytes);
    }
    this.mostBytes = mostBytes;
    this.leastBytes = mostBytes / 16;
    int bits = 63 - Long.numberOfLeadingZeros(mostBytes / 4);
    this.mask = -1L << (64 - bits);
  }

  @Override
  public void split(InputStream in, Sink sink) throws IOException {
    byte[] buffer = new byte[mostBytes];
    int filled = in.readNBytes(buffer, 0, mostBytes);
    long hash = 0;
    while (filled > 0) {
      int length = 0;
      boolean end = false;
      while (length < filled && !end) {
        hash = (hash << 1) + GEAR[buffer[length++] & 0xff];
        end = length >= mostBytes / 4; // BUG: where the content was, not what it is
      }
      sink.take(Arrays.copyOf(buffer, length));
      System.arraycopy(buffer, length, buffer, 0, filled - length);
      filled -= length;
      filled += in.readNBytes(buffer, filled, mostBytes - filled);
    }
  }
}
