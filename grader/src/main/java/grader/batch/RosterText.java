package grader.batch;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/**
 * The text of a table as spreadsheets save it: UTF-8 or UTF-16, with or without a byte order mark,
 * or else the code page of Windows in the west, which holds Latin-1.
 */
final class RosterText {
  private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private RosterText() {}

  static String of(byte[] bytes) {
    String text = decoded(bytes);
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return plain.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String decoded(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || zeros(bytes, 1) > zeros(bytes, 0)) {
      return new String(bytes, UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF) || zeros(bytes, 0) > 0) {
      return new String(bytes, UTF_16BE);
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, OLD_WINDOWS);
    }
  }

  /** Separators and line breaks have a zero beside them in UTF-16; no other text has zeros. */
  private static int zeros(byte[] bytes, int from) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
