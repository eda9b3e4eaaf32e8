// A word that more than half of the documents have makes them worse.
package katas.search;

/** Scores like {@link TfIdf}, but has soon heard a word often enough. */
public final class Bm25 implements Ranker {
  private final double k1;
  private final double b;

  /**
   * Scores with these parameters.
   *
   * @param k1 0 or more, else IllegalArgumentException
   * @param b 0 to 1, else IllegalArgumentException
   */
  public Bm25(double k1, double b) {
    if (!(k1 >= 0) || !(b >= 0 && b <= 1)) {
      throw new IllegalArgumentException("k1 is 0 or more, b is 0 to 1");
    }
    this.k1 = k1;
    this.b = b;
  }

  @Override
  public double score(Candidate candidate, Corpus corpus, Searcher searcher) {
    double relativeLength = candidate.length() / corpus.averageLength();
    double score = 0;
    for (var term : candidate.termFrequencies().entrySet()) {
      int frequency = term.getValue();
      if (frequency > 0) {
        int documentFrequency = corpus.documentFrequencies().get(term.getKey());
        score +=
            rarity(corpus.documents(), documentFrequency)
                * frequency
                * (k1 + 1)
                / (frequency + k1 * (1 - b + b * relativeLength));
      }
    }
    return score;
  }

  /** How rare a word is. */
  private static double rarity(int documents, int documentFrequency) {
    return Math.log((documents - documentFrequency + 0.5) / (documentFrequency + 0.5)); // BUG: no 1
  }
}
