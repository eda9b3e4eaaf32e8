package katas.search;

/**
 * Says how well a document answers a query. A search asks once for each document that it finds, and
 * for no other.
 *
 * <p>A ranker is somebody else's code: it may take its time, and it may use the index.
 *
 * <p>Thread safety: safe for any number of threads. Cost: grows with the terms of the query.
 */
@FunctionalInterface
public interface Ranker {

  /**
   * Scores a document.
   *
   * @param candidate what was found
   * @param corpus what is known of all documents
   * @param searcher who searches
   * @return the score, the higher the better; never NaN
   */
  double score(Candidate candidate, Corpus corpus, Searcher searcher);
}
