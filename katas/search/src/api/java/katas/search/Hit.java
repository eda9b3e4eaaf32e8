package katas.search;

import java.util.Comparator;
import java.util.Objects;

/**
 * One result of a search.
 *
 * @param id the document's id
 * @param score what the ranker said
 */
public record Hit(String id, double score) {
  /** The best score first; of equal scores the lower id. */
  public static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id);

  /** Refuses a null id. */
  public Hit {
    Objects.requireNonNull(id, "id");
  }
}
