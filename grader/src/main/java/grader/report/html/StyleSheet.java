package grader.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The style of all pages and the policy that permits it and nothing else. */
final class StyleSheet {
  /** The rules, as they stand between the tags. */
  static final String TEXT = read();

  /**
   * No scripts, no pictures, no fonts, no frames, no forms, no network; one style sheet, known by
   * its hash. Should a stranger's text ever get past the escaping, the browser still obeys none of
   * it.
   */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(TEXT)
          + "'; base-uri 'none'; form-action 'none'";

  private StyleSheet() {}

  private static String read() {
    try (InputStream file = StyleSheet.class.getResourceAsStream("report.css")) {
      byte[] bytes = Objects.requireNonNull(file, "report.css").readAllBytes();
      return "\n" + new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
