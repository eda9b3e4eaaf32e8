package katas.filestorage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bonus: chunks that end where the content says so, wherever in the file it stands. */
public final class ContentChunker implements Chunker {
  /*
   * Invariant: hash is the polynomial of the last 48 bytes with BASE, modulo 2^64, whatever stood
   * before them and wherever the last chunk ended.
   *
   * Source: Muthitacharoen and others, A Low-bandwidth Network File System (2001).
   */

  private static final int WINDOW = 48;
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long OLDEST = power(BASE, WINDOW);

  private final int mostBytes;
  private final int leastBytes;
  private final int bits;

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
    this.bits = 63 - Long.numberOfLeadingZeros(mostBytes / 4);
  }

  private static long power(long base, int exponent) {
    long result = 1;
    for (int i = 0; i < exponent; i++) {
      result *= base;
    }
    return result;
  }

  @Override
  public void split(InputStream in, Sink sink) throws IOException {
    byte[] chunk = new byte[mostBytes];
    byte[] piece = new byte[mostBytes];
    byte[] window = new byte[WINDOW];
    int length = 0;
    int oldest = 0;
    long hash = 0;
    for (int read = in.readNBytes(piece, 0, mostBytes);
        read > 0;
        read = in.readNBytes(piece, 0, mostBytes)) {
      for (int i = 0; i < read; i++) {
        hash = hash * BASE + (piece[i] & 0xff) - OLDEST * (window[oldest] & 0xff);
        window[oldest] = piece[i];
        oldest = (oldest + 1) % WINDOW;
        chunk[length++] = piece[i];
        if (length == mostBytes || length >= leastBytes && isEnd(hash)) {
          sink.take(Arrays.copyOf(chunk, length));
          length = 0;
        }
      }
    }
    if (length > 0) {
      sink.take(Arrays.copyOf(chunk, length));
    }
  }

  /** The high bits are mixed best. */
  private boolean isEnd(long hash) {
    return hash >>> (64 - bits) == 0;
  }
}
