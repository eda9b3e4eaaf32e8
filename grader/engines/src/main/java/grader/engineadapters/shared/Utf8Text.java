package grader.engineadapters.shared;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text on its way to an engine, which stores UTF-8. */
public final class Utf8Text {
  private Utf8Text() {}

  /**
   * The text's bytes.
   *
   * @throws IllegalArgumentException when it holds half of a surrogate pair, which UTF-8 cannot say
   *     and most libraries silently turn into a question mark
   */
  public static byte[] bytes(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("half of a surrogate pair is not text: " + text, e);
    }
  }

  /** The text of bytes that {@link #bytes} made. */
  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
