// A word that every document has gets the logarithm of 1, which is nothing.
package katas.search;

/** Scores by how often a word is in a document and how rare it is elsewhere. */
public final class TfIdf implements Ranker {

  @Override
  public double score(Candidate candidate, Corpus corpus, Searcher searcher) {
    double score = 0;
    for (var term : candidate.termFrequencies().entrySet()) {
      int frequency = term.getValue();
      if (frequency > 0) { // so its document frequency is above 0 too
        double documentFrequency = corpus.documentFrequencies().get(term.getKey());
        double rarity = Math.log(corpus.documents() / documentFrequency); // BUG: without the 1
        score += (double) frequency / candidate.length() * rarity;
      }
    }
    return score;
  }
}
