package katas.contentfeed;

import java.time.Instant;
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

/** Posts and follows in the table. */
final class SocialTable {
  private static final int PAGE = 1_000;

  private final VersionedTable table;
  private final FeedConfig config;

  SocialTable(VersionedTable table, FeedConfig config) {
    this.table = table;
    this.config = config;
  }

  /** A post, under its id. */
  record PostRow(String authorId, String text, List<String> mediaUrls, Instant createdAt) {
    Post post(String postId) {
      return new Post(postId, authorId, text, mediaUrls, createdAt);
    }
  }

  /** A follow, under {@code follows/ann/bob} and under {@code followed-by/bob/ann}. */
  record FollowRow(String otherId) {}

  /** How many follow a user, under the user's id. */
  record FollowersRow(int followers) {}

  Post insert(PostRequest request, Instant now) {
    long nanos = now.getEpochSecond() * 1_000_000_000 + now.getNano();
    String age = String.format("%019d", Long.MAX_VALUE - nanos);
    String postId = request.authorId() + "/" + age + "/" + request.requestKey();
    PostRow row = new PostRow(request.authorId(), request.text(), request.mediaUrls(), now);
    table.write(Write.insert(postId, row));
    return row.post(postId);
  }

  /** The ids of the newest posts of an author; ids sort that way. */
  List<String> newest(String authorId) {
    return table.scan(PostRow.class, authorId + "/", "", config.timelineLength()).stream()
        .map(Row::key)
        .toList();
  }

  /** The posts with these ids, in one call. */
  List<FeedItem> items(Collection<String> postIds) {
    return table.readAll(PostRow.class, postIds).values().stream()
        .map(row -> new FeedItem(row.value().post(row.key()), 0, 0))
        .toList();
  }

  /** Makes a follow; returns whether the followee is a celebrity by it. */
  boolean follow(String followerId, String followeeId) {
    String key = "follows/" + followerId + "/" + followeeId;
    String back = "followed-by/" + followeeId + "/" + followerId;
    while (table.read(FollowRow.class, key).isEmpty()) {
      Map<String, Row<FollowersRow>> rows = table.readAll(FollowersRow.class, Set.of(followeeId));
      Row<FollowersRow> row = rows.get(followeeId);
      int followers = row == null ? 1 : row.value().followers() + 1;
      FollowersRow counted = new FollowersRow(followers);
      if (table.write(
          Write.insert(key, new FollowRow(followeeId)),
          Write.insert(back, new FollowRow(followerId)),
          row == null ? Write.insert(followeeId, counted) : Write.update(row, counted))) {
        return followers == config.celebrityThreshold();
      }
    }
    return false;
  }

  Set<String> followees(String userId) {
    return table.scan(FollowRow.class, "follows/" + userId + "/", "", PAGE).stream()
        .map(row -> row.value().otherId())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> celebritiesAmong(Set<String> authorIds) {
    return table.readAll(FollowersRow.class, authorIds).values().stream()
        .filter(row -> row.value().followers() >= config.celebrityThreshold())
        .map(Row::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  void forEachFollower(String authorId, Consumer<String> action) {
    String prefix = "followed-by/" + authorId + "/";
    String last = "";
    List<Row<FollowRow>> page;
    do {
      page = table.scan(FollowRow.class, prefix, last, PAGE);
      for (Row<FollowRow> row : page) {
        last = row.key();
        action.accept(row.value().otherId());
      }
    } while (page.size() == PAGE);
  }
}
