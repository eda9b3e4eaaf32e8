package katas.filestorage;

import java.util.List;

/**
 * The content of a file, without its bytes. An empty file has no chunks.
 *
 * @param sha256 the SHA-256 of the whole content, 64 lower-case hexadecimal digits
 * @param size how many bytes it has
 * @param chunks its chunks in order; the same chunk may come several times
 */
public record Manifest(String sha256, long size, List<ChunkRef> chunks) {

  /** Copies the list; refuses a size that is not the sum of the chunks. */
  public Manifest {
    Ids.checkSha256(sha256);
    chunks = List.copyOf(chunks);
    if (size != chunks.stream().mapToLong(ChunkRef::size).sum()) {
      throw new IllegalArgumentException("the chunks do not sum to " + size + " bytes");
    }
  }
}
