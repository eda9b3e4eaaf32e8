package katas.analytics;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param items the items, possibly none; copied
 * @param next the cursor for the next page, empty when this is the last one; it stays right while
 *     items are added
 * @param <T> what the list is of
 */
public record Page<T>(List<T> items, Optional<String> next) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
