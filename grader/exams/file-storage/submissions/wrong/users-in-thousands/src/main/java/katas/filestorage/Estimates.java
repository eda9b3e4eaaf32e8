// Estimates for a hundred thousand users.
package katas.filestorage;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {
  private static final double USERS = 100e3; // BUG: a thousand thousands are missing
  private static final double CHUNK_BYTES = 1 << 22;

  /** Bytes of all files, stored once. */
  public double totalBytes() {
    return USERS * 10e9;
  }

  /** Bytes of all files and their replicas. */
  public double replicatedBytes() {
    return totalBytes() * 3;
  }

  /** Bytes uploaded a day. */
  public double uploadBytesPerDay() {
    return USERS * 0.1 * 100e6;
  }

  /** Chunks of the largest file. */
  public long chunksOfLargestFile() {
    return (long) ((10L << 30) / CHUNK_BYTES);
  }

  /** Rows of the metadata, one a chunk, all users together. */
  public double metadataRows() {
    return totalBytes() / CHUNK_BYTES;
  }

  /** Bytes of the metadata. */
  public double metadataBytes() {
    return metadataRows() * 100;
  }
}
