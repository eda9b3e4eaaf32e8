package katas.contentfeed.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.contentfeed.graph.FollowGraph;
import katas.contentfeed.posts.FeedEntry;

/** The timelines, as logs in the table. */
public final class TimelineLog {
  /*
   * Invariant: an item is put under a key of its own, so putting it again changes nothing and nobody
   * overwrites anybody. A post is put by the worker for those who followed when it came, and by each
   * later follow; a post that meets a follow is put by one of the two at least, since the follow is
   * written before the author's posts are read. Only posts of authors who were unfollowed are dropped,
   * and the next follow puts them again.
   */

  private static final int BATCH = 100;
  private static final int PAGE = 1_000;

  private final VersionedTable table;
  private final FollowGraph graph;
  private final int length;
  private final int page;

  /** Logs that give this many posts. */
  public TimelineLog(VersionedTable table, FollowGraph graph, int length) {
    this.table = table;
    this.graph = graph;
    this.length = length;
    page = Math.min(PAGE, 2 * length);
  }

  /** Adds posts to timelines, a hundred in a call. */
  public void add(Collection<String> readerIds, Collection<FeedEntry> entries) {
    List<Write> writes = new ArrayList<>();
    for (String readerId : readerIds) {
      for (FeedEntry entry : entries) {
        String key = TimelineRow.key(readerId, entry);
        writes.add(Write.put(key, new TimelineRow(entry.postId())));
      }
    }
    writeAll(writes);
  }

  /** Has the posts of an author read on demand for these readers. */
  public void readOnDemand(String authorId, Collection<String> readerIds) {
    List<Write> writes = new ArrayList<>();
    readerIds.forEach(id -> writes.add(Write.put(id + "/" + authorId, new OnDemandRow(authorId))));
    writeAll(writes);
  }

  private void writeAll(List<Write> writes) {
    for (int start = 0; start < writes.size(); start += BATCH) {
      table.write(writes.subList(start, Math.min(start + BATCH, writes.size())));
    }
  }

  /** The followed authors whose posts are read on demand. */
  public Set<String> onDemand(String readerId) {
    List<Row<OnDemandRow>> rows = table.scan(OnDemandRow.class, readerId + "/", "", PAGE);
    Set<String> authors =
        rows.stream().map(row -> row.value().authorId()).collect(Collectors.toSet());
    return authors.isEmpty() ? authors : graph.followeesAmong(readerId, authors);
  }

  /** The newest entries of authors whom the reader follows; usually two calls. */
  public NavigableSet<FeedEntry> newest(String readerId) {
    NavigableSet<FeedEntry> newest = new TreeSet<>();
    String last = "";
    boolean more = true;
    while (more) {
      List<Row<TimelineRow>> rows = table.scan(TimelineRow.class, readerId + "/", last, page);
      if (!rows.isEmpty()) {
        last = rows.get(rows.size() - 1).key();
        newest.addAll(followed(readerId, rows));
      }
      more = rows.size() == page && newest.size() < length;
    }
    return FeedEntry.newest(newest, length);
  }

  private List<FeedEntry> followed(String readerId, List<Row<TimelineRow>> rows) {
    Set<String> authors = rows.stream().map(TimelineLog::authorOf).collect(Collectors.toSet());
    Set<String> followed = graph.followeesAmong(readerId, authors);
    // Rule 4.3: a worker may have added the post of an author who was unfollowed meanwhile.
    drop(rows.stream().filter(row -> !followed.contains(authorOf(row))).toList());
    return rows.stream()
        .map(row -> FeedEntry.parse(row.value().postId()))
        .filter(entry -> followed.contains(entry.authorId()))
        .toList();
  }

  private static String authorOf(Row<TimelineRow> row) {
    return FeedEntry.parse(row.value().postId()).authorId();
  }

  /** Removes items; refused as a whole when a follow has put one of them again meanwhile. */
  private void drop(List<Row<TimelineRow>> rows) {
    if (!rows.isEmpty()) {
      table.write(rows.stream().limit(BATCH).<Write>map(Write::delete).toList());
    }
  }
}
