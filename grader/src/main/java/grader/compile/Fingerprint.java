package grader.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A hash over files and words: equal as long as nothing changed. */
public final class Fingerprint {
  private static final int LENGTH = 16;

  private final MessageDigest digest;

  /** Begins an empty one. */
  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds a word. */
  public Fingerprint add(String word) {
    digest.update(word.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  Fingerprint add(List<Path> files) {
    try {
      for (Path file : files) {
        add(file.getFileName().toString());
        digest.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Adds a jar, or all files of a folder. */
  Fingerprint add(Path jarOrFolder) {
    return add(
        Files.isDirectory(jarOrFolder) ? ClassFolders.files(jarOrFolder) : List.of(jarOrFolder));
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }
}
