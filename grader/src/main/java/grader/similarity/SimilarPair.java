package grader.similarity;

/**
 * Two submissions and how alike they are.
 *
 * @param first the name that comes first
 * @param percent tokens that both have, of all tokens of both, the starter's not counted; 0 to 100
 */
public record SimilarPair(String first, String second, int percent) {}
