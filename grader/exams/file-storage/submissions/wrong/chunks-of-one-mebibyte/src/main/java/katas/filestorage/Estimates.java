// Estimates with small chunks.
package katas.filestorage;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {
  private static final double USERS = 100e6;
  private static final double CHUNK_BYTES = 1 << 20; // BUG: 1 MiB

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
