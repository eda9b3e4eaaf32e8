package katas.search;

import katas.blocks.NotImplementedException;

/** Counts errors as {@link Metric#DAMERAU} says. */
public final class Damerau implements EditDistance {

  @Override
  public int between(String left, String right, int limit) {
    throw new NotImplementedException(); // TODO: rule 3.5
  }
}
