package katas.search;

import katas.blocks.NotImplementedException;

/** Terms that are found though they are typed wrong. */
public final class FuzzyDictionary implements FuzzyLookup {

  /** Starts empty; counts errors as {@code metric} says, and AUTO as {@code config} says. */
  public FuzzyDictionary(Metric metric, SearchConfig config) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public void put(String term, long frequency) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public boolean remove(String term) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public FuzzyMatches lookup(String word, int distance) {
    throw new NotImplementedException(); // TODO: rule 3.6
  }

  @Override
  public FuzzyMatches lookup(String word) {
    throw new NotImplementedException(); // TODO: rule 3.7
  }
}
