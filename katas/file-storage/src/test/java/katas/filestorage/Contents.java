package katas.filestorage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Contents of files, made of chunks of 8 bytes such as {@code chunk-07}. */
public final class Contents {
  private Contents() {}

  /** The chunks with these numbers, 0 to 99, one after the other. */
  public static byte[] chunks(int... numbers) {
    StringBuilder text = new StringBuilder();
    for (int number : numbers) {
      text.append("chunk-").append(number / 10 % 10).append(number % 10);
    }
    return bytes(text.toString());
  }

  /** {@code count} different chunks, of which the one at {@code changed} says so (or none). */
  public static byte[] many(int count, int changed) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == changed ? 'C' : 'c').append(String.format("%07d", i));
    }
    return bytes(text.toString());
  }

  /** The bytes of a text. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The text of bytes. */
  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The name of a chunk. */
  public static ChunkRef name(byte[] chunk) {
    return new ChunkRef(sha256(chunk), chunk.length);
  }

  /** What a content looks like in chunks of 8 bytes. */
  public static Manifest manifest(byte[] content) {
    List<ChunkRef> chunks = new ArrayList<>();
    for (int from = 0; from < content.length; from += 8) {
      chunks.add(name(Arrays.copyOfRange(content, from, Math.min(content.length, from + 8))));
    }
    return new Manifest(sha256(content), content.length, chunks);
  }

  /** The SHA-256 of bytes. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
