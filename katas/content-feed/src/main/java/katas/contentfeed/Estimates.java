package katas.contentfeed;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** Posts a second. */
  public double postsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Posts a second in the busiest hour. */
  public double peakPostsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Feeds read a second. */
  public double readsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** Bytes of the posts of a day. */
  public double storageBytesPerDay() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** Bytes of the posts of a year. */
  public double storageBytesPerYear() {
    throw new NotImplementedException(); // TODO: rule 0.5
  }

  /** Writes to timelines a second. */
  public double fanOutWritesPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.6
  }
}
