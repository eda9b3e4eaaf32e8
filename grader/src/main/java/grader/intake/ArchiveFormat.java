package grader.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Formats of archives, told by their first bytes, whatever the file is called. */
enum ArchiveFormat {
  ZIP(0, "PK\3\4"),
  EMPTY_ZIP(0, "PK\5\6"),
  SEVEN_ZIP(0, "7z\u00bc\u00af'\34"),
  RAR(0, "Rar!\32\7"),
  GZIP(0, "\37\u008b"),
  XZ(0, "\u00fd7zXZ"),
  BZIP2(0, "BZh"),
  TAR(257, "ustar");

  private static final int START = 512;
  private static final String NAMES = ".*\\.(zip|7z|rar|tar|tgz|tbz2?|txz|tar\\.(gz|xz|bz2?))";

  private final int offset;
  private final byte[] magic;

  ArchiveFormat(int offset, String magic) {
    this.offset = offset;
    this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether a file is called like an archive. */
  static boolean isNamed(String name) {
    return name.toLowerCase(Locale.ROOT).matches("(?s)" + NAMES);
  }

  /** A name without the ending of an archive. */
  static String withoutEnding(String name) {
    String ending = NAMES.substring(2);
    return name.replaceFirst("(?i)" + ending + "$", "");
  }

  /** The format of a content; empty when it is no archive. */
  static Optional<ArchiveFormat> of(byte[] content) {
    return Stream.of(values())
        .filter(format -> format.begins(content))
        .findFirst()
        .or(() -> isOldTar(content) ? Optional.of(TAR) : Optional.empty());
  }

  private boolean begins(byte[] content) {
    int end = offset + magic.length;
    return content.length >= end && Arrays.equals(content, offset, end, magic, 0, magic.length);
  }

  /** A tar without a mark, as some tools still write, is told by the sum over its first header. */
  private static boolean isOldTar(byte[] content) {
    return content.length >= START
        && content[0] != 0
        && TarUtils.verifyCheckSum(Arrays.copyOf(content, START));
  }
}
