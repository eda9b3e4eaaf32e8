package katas.search;

import java.util.List;

/**
 * What is suggested.
 *
 * @param best the best first, at most {@link SearchConfig#suggestions}, possibly none
 * @param visited the work of finding them: how many nodes or entries were looked at
 */
public record Suggestions(List<Suggestion> best, long visited) {

  /** Copies the list. */
  public Suggestions {
    best = List.copyOf(best);
  }
}
