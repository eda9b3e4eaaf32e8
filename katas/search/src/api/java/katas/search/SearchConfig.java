package katas.search;

import java.util.Set;

/**
 * The numbers of the brief.
 *
 * @param stopWords terms that are too common to be looked up
 * @param longestWord words of more code points are not looked up, at least 1
 * @param k1 how soon BM25 has heard a word often enough, 0 or more
 * @param b how much BM25 holds a document's length against it, 0 to 1
 * @param damping how likely the reader of PageRank follows a link, 0 or more and below 1
 * @param suggestions how many suggestions are given, at least 1
 * @param exactBelow AUTO: shorter words, in code points, must match exactly
 * @param twoErrorsAbove AUTO: longer words, in code points, may have two errors; others one
 */
public record SearchConfig(
    Set<String> stopWords,
    int longestWord,
    double k1,
    double b,
    double damping,
    int suggestions,
    int exactBelow,
    int twoErrorsAbove) {

  /** Copies the stop words; refuses values out of range by IllegalArgumentException. */
  public SearchConfig {
    stopWords = Set.copyOf(stopWords);
    if (longestWord < 1 || suggestions < 1 || exactBelow < 0 || twoErrorsAbove < exactBelow) {
      throw new IllegalArgumentException("longestWord, suggestions and AUTO must be in range");
    }
    if (!(k1 >= 0) || !(b >= 0 && b <= 1) || !(damping >= 0 && damping < 1)) {
      throw new IllegalArgumentException("k1, b and damping must be in range");
    }
  }

  /** The stop words of the brief, 64 code points, 1.2, 0.75, 0.85, 10 suggestions, AUTO:3,5. */
  public static SearchConfig defaults() {
    return new SearchConfig(
        Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "in", "is", "it", "of", "on",
            "or", "the", "this", "to", "was", "with"),
        64,
        1.2,
        0.75,
        0.85,
        10,
        3,
        5);
  }
}
