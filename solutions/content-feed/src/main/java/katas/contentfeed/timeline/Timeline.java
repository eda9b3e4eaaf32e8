package katas.contentfeed.timeline;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import katas.contentfeed.posts.FeedEntry;

/**
 * The value of a timeline in the store, such as {@code 3|complete|star|ann/7460.../k
 * bob/7461.../k}.
 *
 * @param epoch the {@link Epochs#ofTimeline} that it belongs to
 * @param complete false while a server reads the table to fill it
 * @param onDemand the followed authors whose posts are not fanned out
 * @param entries posts of the other authors, sorted
 */
public record Timeline(
    String epoch,
    boolean complete,
    NavigableSet<String> onDemand,
    NavigableSet<FeedEntry> entries) {

  /** An empty timeline that is about to be filled. */
  static Timeline begun(String epoch) {
    return new Timeline(epoch, false, new TreeSet<>(), new TreeSet<>());
  }

  static Timeline parse(String text) {
    String[] parts = text.split("\\|", -1);
    List<String> authors = parts[2].isEmpty() ? List.of() : Arrays.asList(parts[2].split(" "));
    return new Timeline(
        parts[0],
        parts[1].equals("complete"),
        new TreeSet<>(authors),
        new TreeSet<>(FeedEntry.split(parts[3])));
  }

  String text() {
    return String.join(
        "|",
        epoch,
        complete ? "complete" : "begun",
        String.join(" ", onDemand),
        FeedEntry.join(entries));
  }

  /** With more entries, each once, the newest {@code limit} of all. */
  Timeline withEntries(Collection<FeedEntry> more, int limit) {
    NavigableSet<FeedEntry> all = new TreeSet<>(entries);
    all.addAll(more);
    return new Timeline(epoch, complete, onDemand, FeedEntry.newest(all, limit));
  }

  /** With more authors whose posts are read on demand. */
  Timeline withOnDemand(Collection<String> authorIds) {
    NavigableSet<String> all = new TreeSet<>(onDemand);
    all.addAll(authorIds);
    return new Timeline(epoch, complete, all, entries);
  }

  Timeline asComplete() {
    return new Timeline(epoch, true, onDemand, entries);
  }
}
