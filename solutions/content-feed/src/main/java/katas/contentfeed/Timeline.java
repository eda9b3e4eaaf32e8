package katas.contentfeed;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The value of a timeline in the store, such as {@code 3|complete|ann/7460.../k bob/7461.../k}.
 *
 * @param epoch the {@link Epochs#ofTimeline} that it belongs to
 * @param complete false while somebody reads the table to fill it
 * @param entries of authors below the threshold, sorted
 */
record Timeline(String epoch, boolean complete, NavigableSet<Entry> entries) {

  /** An empty timeline that is about to be filled. */
  static Timeline begun(String epoch) {
    return new Timeline(epoch, false, new TreeSet<>());
  }

  static Timeline parse(String text) {
    String[] parts = text.split("\\|", -1);
    return new Timeline(
        parts[0], parts[1].equals("complete"), new TreeSet<>(Entry.split(parts[2])));
  }

  String text() {
    return epoch + "|" + (complete ? "complete" : "begun") + "|" + Entry.join(entries);
  }

  /** With more entries, each once, the newest {@code most} of all. */
  Timeline plus(Collection<Entry> more, int most) {
    NavigableSet<Entry> all = new TreeSet<>(entries);
    all.addAll(more);
    return new Timeline(epoch, complete, Entry.newest(all, most));
  }

  Timeline asComplete() {
    return new Timeline(epoch, true, entries);
  }
}
