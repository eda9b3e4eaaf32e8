package katas.contentfeed.posts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.contentfeed.NotYourPostException;
import katas.contentfeed.Post;
import katas.contentfeed.PostRequest;
import katas.contentfeed.UnknownPostException;

/** The posts in the table. */
public final class PostRepository {
  /*
   * Invariant: a request's row and its post's row are inserted in one batch, so a key makes one
   * post. A post's row is never removed.
   */

  private final VersionedTable table;

  /** Posts in this table. */
  public PostRepository(VersionedTable table) {
    this.table = table;
  }

  /** The post of a request, made now or, when the key is known, before. */
  public Post insert(PostRequest request, Instant now) {
    String key = request.authorId() + "/" + request.requestKey();
    String postId = FeedEntry.of(request, now).postId();
    PostRow row = PostRow.of(request, now);
    if (table.write(Write.insert(key, new RequestRow(postId)), Write.insert(postId, row))) {
      return row.post(postId);
    }
    String first = table.read(RequestRow.class, key).orElseThrow().value().postId();
    return table.read(PostRow.class, first).orElseThrow().value().post(first);
  }

  /** Deletes a post of this user. */
  public void delete(String userId, String postId) {
    while (true) {
      Row<PostRow> row = table.read(PostRow.class, postId).orElseThrow(() -> unknown(postId));
      if (!row.value().authorId().equals(userId)) {
        throw new NotYourPostException("the post " + postId + " is not " + userId + "'s");
      }
      if (row.value().deleted() || table.write(Write.update(row, row.value().asDeleted()))) {
        return;
      }
    }
  }

  /** The row of a post that is not deleted. */
  public Row<PostRow> existing(String postId) {
    Optional<Row<PostRow>> row = table.read(PostRow.class, postId);
    return row.filter(it -> !it.value().deleted()).orElseThrow(() -> unknown(postId));
  }

  private static UnknownPostException unknown(String postId) {
    return new UnknownPostException("there is no post " + postId);
  }

  /** The newest posts of an author, deleted ones left out; ids sort that way. */
  public List<FeedEntry> newest(String authorId, int limit) {
    return table.scan(PostRow.class, authorId + "/", "", limit).stream()
        .filter(row -> !row.value().deleted())
        .map(row -> FeedEntry.parse(row.key()))
        .toList();
  }

  /** Posts by id, in one call; deleted ones too. */
  public Map<String, Row<PostRow>> all(Collection<FeedEntry> entries) {
    return table.readAll(PostRow.class, entries.stream().map(FeedEntry::postId).toList());
  }
}
