package grader.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import grader.compile.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names of entries are read from the disk, and how they become names of files again. */
final class FileNames {
  private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
  private static final int HEX = 16;
  private static final int LONGEST = 60;
  private static final int DIGITS_OF_HASH = 10;

  /** These are the same file on every system, in every locale. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 ._@+-]{0,58}[A-Za-z0-9_@+-])?");

  private static final Pattern DEVICE_OF_WINDOWS =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

  private static final Pattern ARCHIVE =
      Pattern.compile(
          "(?is)(.+)\\.(?:zip|jar|7z|rar|tgz|tbz2?|txz|tar(?:\\.(?:gz|bz2|xz|zst|z))?)");

  private FileNames() {}

  /**
   * The last part of a path as its owner wrote it. A JVM whose locale does not know all letters
   * reads names with replacement characters; the bytes are still in the path's URI. They are UTF-8,
   * or else what Windows used in the west.
   */
  static String shown(Path file) {
    String path = file.toAbsolutePath().normalize().toUri().getRawPath();
    String last = path.replaceFirst("/$", "");
    byte[] bytes = percentDecoded(last.substring(last.lastIndexOf('/') + 1));
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, OLD_WINDOWS);
    }
  }

  private static byte[] percentDecoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] ascii = text.getBytes(US_ASCII);
    for (int i = 0; i < ascii.length; i++) {
      if (ascii[i] == '%') {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), HEX));
        i += 2;
      } else {
        bytes.write(ascii[i]);
      }
    }
    return bytes.toByteArray();
  }

  /** Whether a file of this name could be an archive of any kind. */
  static boolean isArchive(String name) {
    return ARCHIVE.matcher(name).matches();
  }

  /** The name without the ending of an archive. */
  static String withoutArchive(String name) {
    var archive = ARCHIVE.matcher(name);
    return archive.matches() ? archive.group(1) : name;
  }

  /**
   * A file name, without an ending, that any file system takes and that no other name has, but for
   * the case of its letters.
   */
  static String safe(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !DEVICE_OF_WINDOWS.matcher(name).matches();
    return plain ? name : hashed(name);
  }

  /** The same, told apart from all other names by a hash. */
  static String hashed(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String ascii = letters.replaceAll("[^A-Za-z0-9._@+]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
    String begin = ascii.substring(0, Math.min(LONGEST, ascii.length()));
    String hash = new Fingerprint().add(name).toString().substring(0, DIGITS_OF_HASH);
    return (begin.isEmpty() ? "entry" : begin) + "-" + hash.toLowerCase(Locale.ROOT);
  }
}
