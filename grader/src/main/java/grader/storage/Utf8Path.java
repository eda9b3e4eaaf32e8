package grader.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/** Paths of names that the locale of this JVM may not know. */
public final class Utf8Path {
  private Utf8Path() {}

  /**
   * A file below a folder whose name is written in UTF-8 in any locale, where the system's names
   * are bytes.
   *
   * @param name with slashes between folders
   */
  public static Path in(Path folder, String name) {
    StringBuilder uri = new StringBuilder(folder.toUri().toString().replaceFirst("/?$", "/"));
    for (byte each : name.getBytes(UTF_8)) {
      boolean plain = each > 0 && (Character.isLetterOrDigit(each) || each == '.' || each == '/');
      uri.append(plain ? String.valueOf((char) each) : String.format(Locale.ROOT, "%%%02X", each));
    }
    return Path.of(URI.create(uri.toString()));
  }
}
