package katas.filestorage;

import java.util.List;
import java.util.Optional;

/**
 * Some items, and where to go on.
 *
 * @param items possibly none
 * @param next the cursor of the next page, or empty when there is none
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
