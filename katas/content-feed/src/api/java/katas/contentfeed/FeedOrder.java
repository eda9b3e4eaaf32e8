package katas.contentfeed;

/** In which order a feed is read. */
public enum FeedOrder {
  /** Newest first; posts of the same instant by {@link String#compareTo} of their ids. */
  CHRONOLOGICAL,
  /** The best first, by {@link Ranker}. */
  RANKED
}
