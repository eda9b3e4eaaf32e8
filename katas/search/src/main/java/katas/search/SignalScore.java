package katas.search;

import katas.blocks.NotImplementedException;

/** Scores by words, clicks, age and interests. */
public final class SignalScore implements Ranker {

  @Override
  public double score(Candidate candidate, Corpus corpus, Searcher searcher) {
    throw new NotImplementedException(); // TODO: rule 2.3
  }
}
