package katas.videostreaming;

import java.nio.charset.StandardCharsets;

/** Hashes that are the same on every machine. */
final class Hashes {
  private Hashes() {}

  /**
   * 64 well-mixed bits: FNV-1a, then the finish of SplitMix, without which close texts stay close.
   */
  static long of(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
