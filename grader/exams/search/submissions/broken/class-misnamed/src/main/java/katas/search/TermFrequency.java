package katas.search;

/** Scores by how often a word is in a document and how rare it is elsewhere. */
public final class TermFrequency implements Ranker {

  @Override
  public double score(Candidate candidate, Corpus corpus, Searcher searcher) {
    double score = 0;
    for (var term : candidate.termFrequencies().entrySet()) {
      int frequency = term.getValue();
      if (frequency > 0) { // so its document frequency is above 0 too
        double documentFrequency = corpus.documentFrequencies().get(term.getKey());
        double rarity = Math.log(1 + corpus.documents() / documentFrequency);
        score += (double) frequency / candidate.length() * rarity;
      }
    }
    return score;
  }
}
