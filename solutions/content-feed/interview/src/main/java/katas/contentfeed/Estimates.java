package katas.contentfeed;

import katas.blocks.NotImplementedException;

/** The numbers of level 0 that the interview track asks for. */
public final class Estimates {
  /** Posts a second. */
  public double postsPerSecond() {
    return 200e6 * 2 / (24 * 60 * 60);
  }

  /** Posts a second in the busiest hour. */
  public double peakPostsPerSecond() {
    throw new NotImplementedException();
  }

  /** Feeds read a second. */
  public double readsPerSecond() {
    return 100 * postsPerSecond();
  }

  /** Bytes of the posts of a day. */
  public double storageBytesPerDay() {
    throw new NotImplementedException();
  }

  /** Bytes of the posts of a year. */
  public double storageBytesPerYear() {
    throw new NotImplementedException();
  }

  /** Writes to timelines a second. */
  public double fanOutWritesPerSecond() {
    return 200 * postsPerSecond();
  }
}
