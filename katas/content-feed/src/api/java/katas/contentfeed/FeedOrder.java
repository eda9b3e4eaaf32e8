package katas.contentfeed;

/** The order in which a feed is read. */
public enum FeedOrder {
  /** Newest first; posts of the same instant by {@link String#compareTo} of their ids. */
  CHRONOLOGICAL,
  /** Highest score of the {@link Ranker} first; equal scores as in {@link #CHRONOLOGICAL}. */
  RANKED
}
