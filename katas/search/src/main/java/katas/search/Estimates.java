package katas.search;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** Bytes of the whole index, one copy. */
  public double indexBytes() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Shards that the index is cut into. */
  public double shards() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Queries a second that one copy of one shard answers. */
  public double queriesPerSecondPerCopy() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** Nodes of the trie of all phrases. */
  public double trieNodes() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** Bytes of the trie, with the best phrases of every node. */
  public double trieBytes() {
    throw new NotImplementedException(); // TODO: rule 0.5
  }
}
