package katas.filestorage;

/**
 * A chunk, named by its content.
 *
 * @param sha256 the SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param size how many bytes it has, at least 1
 */
public record ChunkRef(String sha256, int size) {

  /** Refuses what cannot be a chunk by IllegalArgumentException. */
  public ChunkRef {
    Ids.checkSha256(sha256);
    if (size < 1) {
      throw new IllegalArgumentException("a chunk has at least 1 byte, not " + size);
    }
  }
}
