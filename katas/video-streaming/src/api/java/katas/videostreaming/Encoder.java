package katas.videostreaming;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The program that reads and writes pictures and sound, given to a worker. Not yours to write: the
 * tests have a fake that writes marked bytes.
 *
 * <p>Guarantee: none about repetition. The same segment encoded twice may have other bytes; both
 * play. Thread safety: one call at a time. Cost: minutes of processor time a call.
 */
public interface Encoder {

  /**
   * Finds out what a file is.
   *
   * @throws EncodeException when it is no video, or the program crashed
   */
  MediaInfo probe(Source source) throws EncodeException;

  /**
   * Encodes one segment, so that it can be decoded without any other.
   *
   * @param out gets the bytes bit by bit, from the first on; not closed, neither at the end nor
   *     when it fails
   * @throws EncodeException when the segment cannot be encoded, or the program crashed; some of its
   *     bytes may have been written
   * @throws IOException when {@code out} does
   */
  void encode(Source source, Segment segment, Rendition rendition, OutputStream out)
      throws EncodeException, IOException;
}
