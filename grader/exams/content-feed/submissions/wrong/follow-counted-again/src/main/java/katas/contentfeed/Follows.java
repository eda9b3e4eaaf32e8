// Follows that are written and counted each time.
package katas.contentfeed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.contentfeed.Rows.Follow;
import katas.contentfeed.Rows.User;
import org.jspecify.annotations.Nullable;

/** Who follows whom, in the table. */
final class Follows {
  /*
   * Invariant: a follow is two rows, one for each direction, and counted in both users' rows; the
   * four change in one batch. A user whose followers ever reached the threshold is pulled for good:
   * there may be posts from then that nobody has in a timeline.
   */

  private static final int PAGE = 1_000;

  private final VersionedTable table;
  private final int threshold;

  Follows(VersionedTable table, int threshold) {
    this.table = table;
    this.threshold = threshold;
  }

  void follow(String followerId, String followeeId) {
    String ahead = Follow.ahead(followerId, followeeId);
    String back = Follow.back(followerId, followeeId);
    boolean done = false;
    while (!done) {
      done =
          write(
              followerId,
              followeeId,
              1,
              Write.put(ahead, new Follow(followeeId)), // BUG: it may be there
              Write.put(back, new Follow(followerId)));
    }
  }

  void unfollow(String followerId, String followeeId) {
    String ahead = Follow.ahead(followerId, followeeId);
    String back = Follow.back(followerId, followeeId);
    boolean done = false;
    while (!done) {
      Map<String, Row<Follow>> rows = table.readAll(Follow.class, List.of(ahead, back));
      done =
          rows.isEmpty()
              || write(
                  followerId,
                  followeeId,
                  -1,
                  Write.delete(rows.get(ahead)),
                  Write.delete(rows.get(back)));
    }
  }

  private boolean write(String followerId, String followeeId, int step, Write ahead, Write back) {
    Map<String, Row<User>> users = table.readAll(User.class, List.of(followerId, followeeId));
    User follower = valueOf(users.get(followerId));
    User followee = valueOf(users.get(followeeId));
    long followers = followee.followers() + step;
    boolean pulled = followee.pulled() || followers >= threshold;
    return table.write(
        ahead,
        back,
        change(
            followerId,
            users.get(followerId),
            new User(follower.followers(), follower.following() + step, follower.pulled())),
        change(
            followeeId, users.get(followeeId), new User(followers, followee.following(), pulled)));
  }

  private static User valueOf(@Nullable Row<User> row) {
    return row == null ? User.NEW : row.value();
  }

  private static Write change(String userId, @Nullable Row<User> row, User value) {
    return row == null ? Write.insert(userId, value) : Write.update(row, value);
  }

  /** A user's counts. */
  User user(String userId) {
    return table.read(User.class, userId).map(Row::value).orElse(User.NEW);
  }

  /** Whom the user follows; at most 1,000. */
  Set<String> followees(String userId) {
    return table.scan(Follow.class, Follow.ahead(userId, ""), "", PAGE).stream()
        .map(row -> row.value().otherId())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which of these authors the user follows, in one call. */
  Set<String> followedOf(String userId, Set<String> authorIds) {
    List<String> keys = authorIds.stream().map(id -> Follow.ahead(userId, id)).toList();
    return table.readAll(Follow.class, keys).values().stream()
        .map(row -> row.value().otherId())
        .collect(Collectors.toSet());
  }

  /** Those of the authors whose posts must be asked for, in one call. */
  Set<String> pulledOf(Set<String> authorIds) {
    return table.readAll(User.class, authorIds).values().stream()
        .filter(row -> row.value().pulled())
        .map(Row::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Calls {@code action} for each follower, page by page. */
  void forEachFollower(String authorId, Consumer<String> action) {
    String prefix = Follow.back("", authorId);
    List<Row<Follow>> page = table.scan(Follow.class, prefix, "", PAGE);
    while (!page.isEmpty()) {
      page.forEach(row -> action.accept(row.value().otherId()));
      String last = page.get(page.size() - 1).key();
      page = page.size() < PAGE ? List.of() : table.scan(Follow.class, prefix, last, PAGE);
    }
  }
}
