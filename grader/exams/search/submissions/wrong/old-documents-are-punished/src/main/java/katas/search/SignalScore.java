// Recency falls below 0 after a hundred days.
package katas.search;

import java.time.Duration;

/** Scores by words, clicks, age and interests. */
public final class SignalScore implements Ranker {
  private static final double PER_OCCURRENCE = 10;
  private static final double PER_CLICK = 0.01;
  private static final double FRESH = 100;
  private static final double OF_INTEREST = 50;

  @Override
  public double score(Candidate candidate, Corpus corpus, Searcher searcher) {
    Document document = candidate.document();
    long occurrences =
        candidate.termFrequencies().values().stream().mapToLong(Integer::longValue).sum();
    long days = Math.max(0, Duration.between(document.created(), searcher.now()).toDays());
    double score = PER_OCCURRENCE * occurrences + PER_CLICK * document.clicks();
    score += FRESH - days; // BUG: far below 0 for what is old
    return searcher.interests().contains(document.category()) ? score + OF_INTEREST : score;
  }
}
