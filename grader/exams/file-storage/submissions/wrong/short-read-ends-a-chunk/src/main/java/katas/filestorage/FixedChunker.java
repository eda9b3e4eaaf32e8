// A chunker that believes that a read fills its buffer.
package katas.filestorage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Chunks of equal size, but for the last. */
public final class FixedChunker implements Chunker {
  private final int chunkBytes;

  /**
   * Cuts after every {@code chunkBytes} bytes.
   *
   * @param chunkBytes at least 1
   */
  public FixedChunker(int chunkBytes) {
    if (chunkBytes < 1) {
      throw new IllegalArgumentException("a chunk has at least 1 byte, not " + chunkBytes);
    }
    this.chunkBytes = chunkBytes;
  }

  @Override
  public void split(InputStream in, Sink sink) throws IOException {
    while (true) {
      byte[] buffer = new byte[chunkBytes];
      int length = in.read(buffer); // BUG: may be fewer although more will come
      if (length < 0) {
        return;
      }
      sink.take(Arrays.copyOf(buffer, length));
    }
  }
}
