// Reactions that do not look for the comment of a key.
package katas.contentfeed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.contentfeed.Rows.Affinity;
import katas.contentfeed.Rows.Comment;
import katas.contentfeed.Rows.Like;
import katas.contentfeed.Rows.PostRow;

/** Likes, comments, and what they say of a reader and an author. */
final class Reactions {
  /*
   * Invariant: the likes of a post are as many as its Like rows, its comments as its Comment rows,
   * and a reader's Affinity to an author is the sum of both: all change in one batch over the
   * versions that were read.
   */

  private final VersionedTable table;
  private final Posts posts;

  Reactions(VersionedTable table, Posts posts) {
    this.table = table;
    this.posts = posts;
  }

  void like(String userId, String postId) {
    String key = userId + "/" + postId;
    change(
        userId,
        postId,
        1,
        row -> row.plus(1, 0),
        () ->
            table.read(Like.class, key).isPresent()
                ? Optional.empty()
                : Optional.of(Write.insert(key, new Like(userId))));
  }

  void unlike(String userId, String postId) {
    String key = userId + "/" + postId;
    change(
        userId,
        postId,
        -1,
        row -> row.plus(-1, 0),
        () -> table.read(Like.class, key).map(Write::delete));
  }

  void comment(String userId, String postId, String requestKey, String text) {
    String key = userId + "/" + postId + "/" + requestKey;
    change(
        userId,
        postId,
        1,
        row -> row.plus(0, 1),
        // BUG: over the same comment
        () -> Optional.of(Write.put(key, new Comment(userId, text))));
  }

  /** What a reaction itself writes. */
  private interface Mark {
    /** The write that makes it, or empty when it is made already. */
    Optional<Write> write();
  }

  private void change(
      String userId, String postId, int step, Function<PostRow, PostRow> count, Mark mark) {
    boolean done = false;
    while (!done) {
      Row<PostRow> post = posts.existing(postId);
      Optional<Write> made = mark.write();
      done =
          made.isEmpty()
              || table.write(
                  made.get(),
                  Write.update(post, count.apply(post.value())),
                  affinity(userId + "/" + post.value().authorId(), step));
    }
  }

  private Write affinity(String key, int step) {
    return table
        .read(Affinity.class, key)
        .map(row -> Write.update(row, new Affinity(row.value().interactions() + step)))
        .orElseGet(() -> Write.insert(key, new Affinity(step)));
  }

  /** How much the reader interacted with each of the authors, in one call. */
  Map<String, Long> affinities(String readerId, Collection<String> authorIds) {
    List<String> keys = new ArrayList<>();
    authorIds.forEach(authorId -> keys.add(readerId + "/" + authorId));
    Map<String, Row<Affinity>> rows = table.readAll(Affinity.class, keys);
    Map<String, Long> affinities = new HashMap<>();
    rows.values()
        .forEach(
            row -> {
              String authorId = row.key().substring(readerId.length() + 1);
              affinities.put(authorId, row.value().interactions());
            });
    return affinities;
  }
}
