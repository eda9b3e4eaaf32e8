package katas.search;

import katas.blocks.NotImplementedException;

/** Scores like {@link TfIdf}, but has soon heard a word often enough. */
public final class Bm25 implements Ranker {

  /**
   * Scores with these parameters.
   *
   * @param k1 0 or more, else IllegalArgumentException
   * @param b 0 to 1, else IllegalArgumentException
   */
  public Bm25(double k1, double b) {
    throw new NotImplementedException(); // TODO: rule 2.2
  }

  @Override
  public double score(Candidate candidate, Corpus corpus, Searcher searcher) {
    throw new NotImplementedException(); // TODO: rule 2.2
  }
}
