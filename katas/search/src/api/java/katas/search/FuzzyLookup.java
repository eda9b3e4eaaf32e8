package katas.search;

/**
 * Terms that are found though they are typed wrong, be it in the first letter. It takes words as
 * they are; analyzing them is up to the caller.
 *
 * <p>Errors: null throws {@link NullPointerException}, an empty term, a frequency below 1 or a
 * distance out of range {@link IllegalArgumentException}, and nothing changes.
 *
 * <p>Thread safety: any number of lookups at once; changes need the caller's care.
 */
public interface FuzzyLookup {

  /**
   * Adds a term, or gives it another frequency.
   *
   * @param frequency how common it is, at least 1
   */
  void put(String term, long frequency);

  /**
   * Takes a term out.
   *
   * @return whether there was one
   */
  boolean remove(String term);

  /**
   * All terms at most so many errors away as AUTO gives a word of this length: 0 below {@link
   * SearchConfig#exactBelow} code points, 2 above {@link SearchConfig#twoErrorsAbove}, else 1.
   */
  FuzzyMatches lookup(String word);

  /**
   * All terms at most {@code distance} errors away.
   *
   * <p>Cost: a small share of the terms.
   *
   * @param word any word, possibly empty
   * @param distance 0 to 2
   */
  FuzzyMatches lookup(String word, int distance);
}
