package katas.search;

import katas.blocks.NotImplementedException;

/** Completes what a user types. */
public final class PhraseSuggester implements Suggester {

  /** Starts empty; gives {@code suggestions} phrases at most, at least 1. */
  public PhraseSuggester(Analyzer analyzer, int suggestions) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public void add(String phrase, long weight) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public Suggestions suggest(String prefix) {
    throw new NotImplementedException(); // TODO: rule 3.1
  }

  @Override
  public boolean remove(String phrase) {
    throw new NotImplementedException(); // TODO: rule 3.2
  }
}
