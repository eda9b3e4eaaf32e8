package katas.contentfeed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** The timelines, as logs in the table. */
final class Timelines {
  /*
   * Invariant: an item is put under a key of its own, so putting it again changes nothing and nobody
   * overwrites anybody. A post is put by the worker for those who followed when it came, and by each
   * later follow; a post that meets a follow is put by one of the two at least, since the follow is
   * written before the author's posts are read. Only what is older than a whole feed is dropped.
   */

  private static final int BATCH = 100;

  private final VersionedTable table;
  private final int length;
  private final int page;

  Timelines(VersionedTable table, int length) {
    this.table = table;
    this.length = length;
    page = Math.min(1_000, 2 * length);
  }

  /** Adds posts to timelines, a hundred in a call. */
  void add(Collection<String> readerIds, Collection<Entry> entries) {
    List<Write> writes = new ArrayList<>();
    for (String readerId : readerIds) {
      for (Entry entry : entries) {
        String key = TimelineItem.key(readerId, entry);
        writes.add(Write.put(key, new TimelineItem(entry.postId())));
      }
    }
    for (int start = 0; start < writes.size(); start += BATCH) {
      table.write(writes.subList(start, Math.min(start + BATCH, writes.size())));
    }
  }

  /** The newest entries of these authors; usually one call. */
  NavigableSet<Entry> newest(String readerId, Set<String> authorIds) {
    NavigableSet<Entry> newest = new TreeSet<>();
    String last = "";
    boolean more = true;
    while (more) {
      List<Row<TimelineItem>> rows = table.scan(TimelineItem.class, readerId + "/", last, page);
      int read = 0;
      while (read < rows.size() && newest.size() < length) {
        Row<TimelineItem> row = rows.get(read++);
        last = row.key();
        Entry entry = Entry.parse(row.value().postId());
        if (authorIds.contains(entry.authorId())) {
          newest.add(entry);
        }
      }
      more = rows.size() == page && newest.size() < length;
      if (rows.size() == page && !more) {
        drop(rows.subList(Math.max(read, rows.size() - BATCH), rows.size()));
      }
    }
    return newest;
  }

  /** Shortens a log that is too long. When another reader was faster it is refused as a whole. */
  private void drop(List<Row<TimelineItem>> oldest) {
    if (!oldest.isEmpty()) {
      table.write(oldest.stream().<Write>map(Write::delete).toList());
    }
  }
}
