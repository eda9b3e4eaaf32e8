package katas.search;

import katas.blocks.NotImplementedException;

/** Scores by how often a word is in a document and how rare it is elsewhere. */
public final class TfIdf implements Ranker {

  @Override
  public double score(Candidate candidate, Corpus corpus, Searcher searcher) {
    throw new NotImplementedException(); // TODO: rule 2.1
  }
}
