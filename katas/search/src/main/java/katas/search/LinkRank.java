package katas.search;

import java.util.Map;
import java.util.Set;
import katas.blocks.NotImplementedException;

/** Says how important pages are by the links between them. */
public final class LinkRank implements PageRank {

  /** The reader follows a link with probability {@code damping}, 0 or more and below 1. */
  public LinkRank(double damping) {
    throw new NotImplementedException(); // TODO: rule 2.5
  }

  @Override
  public Map<String, Double> rank(Map<String, Set<String>> links) {
    throw new NotImplementedException(); // TODO: rule 2.5
  }
}
