package katas.analytics;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param items the items, possibly none; copied
 * @param next the cursor of the next page, empty when this is the last one; it stays valid while
 *     items are added
 * @param <T> the type of the items
 */
public record Page<T>(List<T> items, Optional<String> next) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
