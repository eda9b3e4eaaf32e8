package katas.contentfeed.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.jspecify.annotations.Nullable;

/** Who follows whom, in the table. */
public final class FollowGraph {
  /*
   * Invariant: a follow is two rows, one for each direction, and counted in both users' rows; the
   * four change in one batch. An author whose followers ever reached the threshold is read on
   * demand for good, from the same batch on: there may be posts that no timeline has.
   */

  private static final int PAGE = 1_000;

  private final VersionedTable table;
  private final int threshold;

  /** The graph in this table. */
  public FollowGraph(VersionedTable table, int threshold) {
    this.table = table;
    this.threshold = threshold;
  }

  /**
   * Makes a follow.
   *
   * @return whether the followee has crossed the threshold and that must be announced: by this
   *     follow, or by an earlier try of it that did not come so far
   */
  public boolean follow(String followerId, String followeeId) {
    String followee = FollowRow.followeeKey(followerId, followeeId);
    String follower = FollowRow.followerKey(followeeId, followerId);
    while (true) {
      if (table.read(FollowRow.class, followee).isPresent()) {
        return user(followeeId).delivery() == Delivery.ANNOUNCING;
      }
      Map<String, Row<UserRow>> users = users(followerId, followeeId);
      UserRow before = valueOf(users.get(followeeId));
      UserRow after = before.withFollowers(1, threshold);
      if (table.write(
          Write.insert(followee, new FollowRow(followeeId)),
          Write.insert(follower, new FollowRow(followerId)),
          change(followerId, users, valueOf(users.get(followerId)).withFollowing(1)),
          change(followeeId, users, after))) {
        return before.delivery() != after.delivery();
      }
    }
  }

  /** Ends a follow, if there is one. */
  public void unfollow(String followerId, String followeeId) {
    String followee = FollowRow.followeeKey(followerId, followeeId);
    String follower = FollowRow.followerKey(followeeId, followerId);
    boolean done = false;
    while (!done) {
      Map<String, Row<FollowRow>> rows =
          table.readAll(FollowRow.class, List.of(followee, follower));
      if (rows.isEmpty()) {
        return;
      }
      Map<String, Row<UserRow>> users = users(followerId, followeeId);
      done =
          table.write(
              Write.delete(rows.get(followee)),
              Write.delete(rows.get(follower)),
              change(followerId, users, valueOf(users.get(followerId)).withFollowing(-1)),
              change(
                  followeeId, users, valueOf(users.get(followeeId)).withFollowers(-1, threshold)));
    }
  }

  private Map<String, Row<UserRow>> users(String followerId, String followeeId) {
    return table.readAll(UserRow.class, List.of(followerId, followeeId));
  }

  private static UserRow valueOf(@Nullable Row<UserRow> row) {
    return row == null ? UserRow.NEW : row.value();
  }

  private static Write change(String userId, Map<String, Row<UserRow>> rows, UserRow value) {
    Row<UserRow> row = rows.get(userId);
    return row == null ? Write.insert(userId, value) : Write.update(row, value);
  }

  /** Says that every timeline of the author's followers names the author. */
  public void announced(String authorId) {
    boolean done = false;
    while (!done) {
      Row<UserRow> row = table.read(UserRow.class, authorId).orElseThrow();
      done = table.write(Write.update(row, row.value().announced()));
    }
  }

  /** A user's counts. */
  public UserRow user(String userId) {
    return table.read(UserRow.class, userId).map(Row::value).orElse(UserRow.NEW);
  }

  /** Whom the user follows; at most 1,000. */
  public Set<String> followees(String userId) {
    return others(table.scan(FollowRow.class, FollowRow.followeeKey(userId, ""), "", PAGE));
  }

  /** Which of these authors the user follows, in one call. */
  public Set<String> followeesAmong(String userId, Collection<String> authorIds) {
    List<String> keys = authorIds.stream().map(id -> FollowRow.followeeKey(userId, id)).toList();
    return others(table.readAll(FollowRow.class, keys).values());
  }

  /** Which of these users follow the author, in one call. */
  public Set<String> followersAmong(String authorId, Collection<String> userIds) {
    List<String> keys = userIds.stream().map(id -> FollowRow.followerKey(authorId, id)).toList();
    return others(table.readAll(FollowRow.class, keys).values());
  }

  /** Those of the authors whose posts are read on demand, in one call. */
  public Set<String> onDemandAmong(Set<String> authorIds) {
    return table.readAll(UserRow.class, authorIds).values().stream()
        .filter(row -> row.value().delivery() != Delivery.ON_WRITE)
        .map(Row::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Calls {@code action} with the followers, up to 1,000 at a time. */
  public void forEachPageOfFollowers(String authorId, Consumer<Set<String>> action) {
    String prefix = FollowRow.followerKey(authorId, "");
    List<Row<FollowRow>> page = table.scan(FollowRow.class, prefix, "", PAGE);
    while (!page.isEmpty()) {
      action.accept(others(page));
      String last = page.get(page.size() - 1).key();
      page = page.size() < PAGE ? List.of() : table.scan(FollowRow.class, prefix, last, PAGE);
    }
  }

  private static Set<String> others(Collection<Row<FollowRow>> rows) {
    return rows.stream()
        .map(row -> row.value().otherId())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
