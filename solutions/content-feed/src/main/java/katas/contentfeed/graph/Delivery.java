package katas.contentfeed.graph;

/** How the posts of an author reach the feeds of the followers. Moves forward only. */
public enum Delivery {
  /** Fan-out on write: a worker adds each post to the timelines. */
  ON_WRITE,
  /**
   * Posts are read on demand, but not all timelines name the author yet: whoever processes a
   * message of this author does that first.
   */
  ANNOUNCING,
  /** Fan-out on read: every timeline of a follower names the author. */
  ON_READ
}
