package katas.filestorage;

import java.util.List;

/**
 * Some changes, and where to go on.
 *
 * @param changes in the order in which they happened, possibly none
 * @param cursor what to ask with the next time, now or in a month
 * @param more whether there are more changes already
 */
public record ChangePage(List<Change> changes, String cursor, boolean more) {

  /** Copies the changes. */
  public ChangePage {
    changes = List.copyOf(changes);
  }
}
