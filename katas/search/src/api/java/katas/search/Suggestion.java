package katas.search;

import java.util.Comparator;
import java.util.Objects;

/**
 * A phrase that begins as the user has typed.
 *
 * @param phrase its terms, with one space between them
 * @param weight how much it is wanted, at least 1
 */
public record Suggestion(String phrase, long weight) {
  /** The highest weight first; of equal weights the lower phrase. */
  public static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingLong(Suggestion::weight).reversed().thenComparing(Suggestion::phrase);

  /** Refuses a null phrase. */
  public Suggestion {
    Objects.requireNonNull(phrase, "phrase");
  }
}
