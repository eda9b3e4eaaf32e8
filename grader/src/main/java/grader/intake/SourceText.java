package grader.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source as text, in the encoding that it can only be in.
 *
 * <p>UTF-8 as a rule. UTF-16 is told by its mark, or by a zero in every other byte of what begins a
 * source. Latin-1 is believed when each byte beyond ASCII is a letter of a word: in other old
 * encodings, and in UTF-8 that was cut, some would be something else.
 *
 * @param text without a byte-order mark
 */
record SourceText(String text, Charset charset) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int BYTE = 0xFF;
  private static final int LARGEST_ASCII = 0x7F;
  private static final int FIRST_LETTER = 0xC0;

  /** The text; empty when more than one encoding is possible, or none. */
  static Optional<SourceText> of(byte[] content) {
    Charset wide = wide(content);
    Optional<SourceText> text = decoded(content, wide == null ? StandardCharsets.UTF_8 : wide);
    return text.isEmpty() && wide == null && isLatin(content)
        ? decoded(content, StandardCharsets.ISO_8859_1)
        : text;
  }

  /** The text for somebody to look at, with marks where it cannot be read. */
  static SourceText lenient(byte[] content) {
    return new SourceText(new String(content, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  private static Optional<SourceText> decoded(byte[] content, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(
          new SourceText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, charset));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Charset wide(byte[] content) {
    if (content.length < 2 || content.length % 2 != 0) {
      return null;
    }
    int first = content[0] & BYTE;
    int second = content[1] & BYTE;
    if (first == 0xFE && second == BYTE || first == 0 && second != 0) {
      return StandardCharsets.UTF_16BE;
    }
    boolean little = first == BYTE && second == 0xFE || first != 0 && second == 0;
    return little ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean isLatin(byte[] content) {
    for (int i = 0; i < content.length; i++) {
      int it = content[i] & BYTE;
      boolean letter = it >= FIRST_LETTER && Character.isLetter(it);
      if (it > LARGEST_ASCII
          && !(letter && (isLetter(content, i - 1) || isLetter(content, i + 1)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(byte[] content, int at) {
    return at >= 0
        && at < content.length
        && (content[at] & BYTE) <= LARGEST_ASCII
        && Character.isLetter(content[at]);
  }
}
