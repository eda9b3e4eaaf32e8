package katas.search;

import java.util.Objects;

/**
 * One word of a text as it is looked up.
 *
 * @param term its normal form, not empty
 * @param position its place among the words of the text, 0 is the first; a word that is left out
 *     leaves its place empty
 */
public record Token(String term, int position) {

  /** Refuses an empty term and a negative position by IllegalArgumentException. */
  public Token {
    Objects.requireNonNull(term, "term");
    if (term.isEmpty() || position < 0) {
      throw new IllegalArgumentException("a token needs a term and a position from 0");
    }
  }
}
