package katas.analytics.sketch;

import java.nio.charset.StandardCharsets;

/** A hash of 64 bits, the same in every process: FNV-1a, mixed as MurmurHash3 ends. */
public final class Hashes {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hashes() {}

  /** The hash of a text. */
  public static long of(String text) {
    long hash = BASIS;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
