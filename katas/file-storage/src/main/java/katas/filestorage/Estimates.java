package katas.filestorage;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** Bytes of all files, stored once. */
  public double totalBytes() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Bytes of all files and their replicas. */
  public double replicatedBytes() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Bytes uploaded a day. */
  public double uploadBytesPerDay() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** Chunks of the largest file. */
  public long chunksOfLargestFile() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** Rows of the metadata, one a chunk, all users together. */
  public double metadataRows() {
    throw new NotImplementedException(); // TODO: rule 0.5
  }

  /** Bytes of the metadata. */
  public double metadataBytes() {
    throw new NotImplementedException(); // TODO: rule 0.6
  }
}
