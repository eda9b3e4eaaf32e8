package katas.filestorage;

import java.io.IOException;
import java.io.InputStream;
import katas.blocks.NotImplementedException;

/** Bonus: chunks that end where the content says so, wherever in the file it stands. */
public final class ContentChunker implements Chunker {

  /**
   * Cuts into chunks of a quarter of {@code mostBytes} on average.
   *
   * @param mostBytes how many bytes a chunk has at most, at least 64
   */
  public ContentChunker(int mostBytes) {
    throw new NotImplementedException(); // TODO: rule 5.4
  }

  @Override
  public void split(InputStream in, Sink sink) throws IOException {
    throw new NotImplementedException(); // TODO: rule 5.4
  }
}
