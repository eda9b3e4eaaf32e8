package katas.search;

import java.util.List;

/**
 * Makes words comparable, in documents and in queries alike.
 *
 * <p>Guarantee: a function of the text, the same in every locale.
 *
 * <p>Thread safety: safe for any number of threads. Cost: one pass over the text.
 */
public interface Analyzer {

  /**
   * Splits a text into tokens.
   *
   * <p>The text is brought to Unicode's form NFKC, to lower case by {@link java.util.Locale#ROOT},
   * to NFD; its marks (categories Mn, Mc and Me) are dropped; then to NFC. A word is a longest run
   * of letters and digits, by {@link Character#isLetterOrDigit(int)}. Stop words and words that are
   * longer than {@link SearchConfig#longestWord} are left out, and their places stay empty: {@code
   * "The Café of Ångström"} gives {@code cafe} at 1 and {@code angstrom} at 3.
   *
   * @param text any text
   * @return the tokens in the order of the text, possibly none
   * @throws NullPointerException when the text is null
   */
  List<Token> analyze(String text);
}
