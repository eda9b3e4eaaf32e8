// A query is sent to one shard, as if it were known where its words are.
package katas.search;

/** The numbers of level 0. */
public final class Estimates {
  private static final double DOCUMENTS = 10e9;
  private static final double TERMS_A_DOCUMENT = 500;
  private static final double BYTES_A_POSTING = 8;
  private static final double BYTES_A_SHARD = 50e9;
  private static final double QUERIES_PER_SECOND = 100_000;
  private static final double COPIES_OF_A_SHARD = 20;
  private static final double PHRASES = 1e6;
  private static final double LETTERS_A_PHRASE = 20;
  private static final double SHARED_LETTERS = 8;
  private static final double BYTES_A_NODE = 32;
  private static final double BEST_PHRASES = 10;
  private static final double BYTES_A_BEST_PHRASE = 8;

  /** Bytes of the whole index, one copy: 40 terabytes. */
  public double indexBytes() {
    return DOCUMENTS * TERMS_A_DOCUMENT * BYTES_A_POSTING;
  }

  /** Shards that the index is cut into: 800. */
  public double shards() {
    return indexBytes() / BYTES_A_SHARD;
  }

  /**
   * Queries a second that one copy of one shard answers: 5,000. Documents are spread over the
   * shards, so every query asks every shard; more shards do not make it less.
   */
  public double queriesPerSecondPerCopy() {
    return QUERIES_PER_SECOND / shards() / COPIES_OF_A_SHARD; // BUG: every query asks every shard
  }

  /**
   * Nodes of the trie of all phrases: 12 million; each phrase adds the letters it does not share.
   */
  public double trieNodes() {
    return PHRASES * (LETTERS_A_PHRASE - SHARED_LETTERS);
  }

  /** Bytes of the trie, with the best phrases of every node: 1.3 gigabytes. */
  public double trieBytes() {
    return trieNodes() * (BYTES_A_NODE + BEST_PHRASES * BYTES_A_BEST_PHRASE);
  }
}
