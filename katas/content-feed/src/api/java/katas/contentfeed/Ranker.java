package katas.contentfeed;

/**
 * Scores how much a reader wants to see a post: {@code recency x engagement x affinity}, where
 *
 * <pre>
 * recency    = 2 ^ -(age / half-life)      1 for a new post, 1/2 one half-life later
 * engagement = 1 + likes + 2 x comments
 * affinity   = 1 + interactions
 * </pre>
 *
 * With a half-life of 6 h, a post of 12 h ago with 3 likes and 2 comments, to whose author the
 * reader gave one like, has the score {@code 1/4 x 8 x 2 = 4}.
 *
 * <p>Thread safety: safe for any number of threads. Cost: no call of a block.
 */
public interface Ranker {

  /** The score, 0 or more; an age below zero counts as zero. Exact to a part in a billion. */
  double score(Signals signals);
}
