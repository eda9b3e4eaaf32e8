// Estimates with the users of a month.
package katas.contentfeed;

/** The numbers of level 0. */
public final class Estimates {
  private static final double USERS = 300e6; // BUG: those of a month
  private static final double POSTS_A_USER_AND_DAY = 2;
  private static final double SECONDS_A_DAY = 24 * 60 * 60;
  private static final double PEAK_FACTOR = 3;
  private static final double READS_A_POST = 100;
  private static final double BYTES_A_POST = 1_000;
  private static final double DAYS_A_YEAR = 365;
  private static final double FOLLOWERS_A_USER = 200;

  /** Posts a second. */
  public double postsPerSecond() {
    return USERS * POSTS_A_USER_AND_DAY / SECONDS_A_DAY;
  }

  /** Posts a second in the busiest hour. */
  public double peakPostsPerSecond() {
    return PEAK_FACTOR * postsPerSecond();
  }

  /** Feeds read a second. */
  public double readsPerSecond() {
    return READS_A_POST * postsPerSecond();
  }

  /** Bytes of the posts of a day. */
  public double storageBytesPerDay() {
    return USERS * POSTS_A_USER_AND_DAY * BYTES_A_POST;
  }

  /** Bytes of the posts of a year. */
  public double storageBytesPerYear() {
    return DAYS_A_YEAR * storageBytesPerDay();
  }

  /** Writes to timelines a second. */
  public double fanOutWritesPerSecond() {
    return FOLLOWERS_A_USER * postsPerSecond();
  }
}
