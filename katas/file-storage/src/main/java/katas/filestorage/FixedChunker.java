package katas.filestorage;

import java.io.IOException;
import java.io.InputStream;
import katas.blocks.NotImplementedException;

/** Chunks of equal size, but for the last. */
public final class FixedChunker implements Chunker {

  /**
   * Cuts after every {@code chunkBytes} bytes.
   *
   * @param chunkBytes at least 1
   */
  public FixedChunker(int chunkBytes) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }

  @Override
  public void split(InputStream in, Sink sink) throws IOException {
    throw new NotImplementedException(); // TODO: rule 2.1
  }
}
