package katas.search;

/**
 * Completes what a user types.
 *
 * <p>Phrases and prefixes are analyzed; a phrase is its terms with one space between them. Make it
 * with an analyzer without stop words, or nobody is ever shown "The Who".
 *
 * <p>Guarantee: every call sees the phrases as they were at one moment, and what it has returned
 * stays as it is.
 *
 * <p>Errors: null throws {@link NullPointerException}, a phrase without a term {@link
 * IllegalArgumentException}, and nothing changes.
 *
 * <p>Thread safety: safe for any number of threads, none of which waits while an analyzer is asked.
 */
public interface Suggester {

  /**
   * Makes a phrase more or less wanted; one that is new begins at 0. When its weight falls to 0 or
   * below, the phrase is gone, and begins at 0 again. A weight never exceeds {@link
   * Long#MAX_VALUE}.
   *
   * <p>Cost: grows with the phrase's length, times the number of suggestions.
   *
   * @param weight what is added, possibly negative
   */
  void add(String phrase, long weight);

  /**
   * Takes a phrase out.
   *
   * @return whether there was one
   */
  boolean remove(String phrase);

  /**
   * The best phrases that begin with a prefix: its terms with one space between them, and one more
   * space when it has terms and its last character is white space. {@code "App s"} finds {@code app
   * store}; {@code "app "} finds {@code app store}, not {@code apple}. A prefix without a term
   * finds the best of all phrases.
   *
   * <p>Cost: grows with the prefix, not with the number of phrases.
   *
   * @param prefix what was typed so far, possibly empty
   */
  Suggestions suggest(String prefix);
}
