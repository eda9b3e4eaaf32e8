package katas.filestorage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256. */
final class Hashes {
  private static final String HEX = "0123456789abcdef";

  private Hashes() {}

  /** A digest to be fed piece by piece. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The name of a chunk. */
  static ChunkRef nameOf(byte[] chunk) {
    return new ChunkRef(hex(sha256().digest(chunk)), chunk.length);
  }

  static String hex(byte[] bytes) {
    StringBuilder text = new StringBuilder(2 * bytes.length);
    for (byte b : bytes) {
      text.append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
    }
    return text.toString();
  }
}
