package katas.contentfeed.reactions;

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
import katas.contentfeed.posts.PostRepository;
import katas.contentfeed.posts.PostRow;

/** Likes and comments in the table, and how often a reader gave them to an author. */
public final class ReactionRepository {
  /*
   * Invariant: the likes of a post are as many as its LikeRow rows, its comments as its CommentRow rows,
   * and a reader's AffinityRow to an author is the sum of both: all change in one batch over the
   * versions that were read.
   */

  private final VersionedTable table;
  private final PostRepository posts;

  /** Reactions to these posts. */
  public ReactionRepository(VersionedTable table, PostRepository posts) {
    this.table = table;
    this.posts = posts;
  }

  /** Likes a post. */
  public void like(String userId, String postId) {
    String key = userId + "/" + postId;
    change(
        userId,
        postId,
        1,
        row -> row.plus(1, 0),
        () ->
            table.read(LikeRow.class, key).isPresent()
                ? Optional.empty()
                : Optional.of(Write.insert(key, new LikeRow(userId))));
  }

  /** Takes a like back. */
  public void unlike(String userId, String postId) {
    String key = userId + "/" + postId;
    change(
        userId,
        postId,
        -1,
        row -> row.plus(-1, 0),
        () -> table.read(LikeRow.class, key).map(Write::delete));
  }

  /** Comments on a post. */
  public void comment(String userId, String postId, String requestKey, String text) {
    String key = userId + "/" + postId + "/" + requestKey;
    change(
        userId,
        postId,
        1,
        row -> row.plus(0, 1),
        () ->
            table.read(CommentRow.class, key).isPresent()
                ? Optional.empty()
                : Optional.of(Write.insert(key, new CommentRow(userId, text))));
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
        .read(AffinityRow.class, key)
        .map(row -> Write.update(row, new AffinityRow(row.value().interactions() + step)))
        .orElseGet(() -> Write.insert(key, new AffinityRow(step)));
  }

  /** How much the reader interacted with each of the authors, in one call. */
  public Map<String, Long> affinities(String readerId, Collection<String> authorIds) {
    List<String> keys = new ArrayList<>();
    authorIds.forEach(authorId -> keys.add(readerId + "/" + authorId));
    Map<String, Row<AffinityRow>> rows = table.readAll(AffinityRow.class, keys);
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
