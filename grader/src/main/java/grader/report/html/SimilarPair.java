package grader.report.html;

/**
 * Two submissions that resemble each other. A likeness is a reason to read both, not a proof.
 *
 * @param percent how much of the two is alike, 0 to 100
 */
public record SimilarPair(String first, String second, int percent) {}
