package katas.filestorage;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts content into chunks. The same content is always cut the same way, whatever pieces the stream
 * gives it in.
 *
 * <p>Thread safety: safe for any number of threads. Cost: holds one chunk in memory at a time.
 */
public interface Chunker {

  /**
   * Reads a stream to its end and hands over its chunks in order. All chunks together are the
   * content; none is empty; an empty stream has none.
   *
   * @param in what to cut; it is not closed
   * @param sink gets each chunk in an array of its own
   */
  void split(InputStream in, Sink sink) throws IOException;

  /** Takes chunks. */
  @FunctionalInterface
  interface Sink {
    /** Takes the next chunk. */
    void take(byte[] chunk) throws IOException;
  }
}
