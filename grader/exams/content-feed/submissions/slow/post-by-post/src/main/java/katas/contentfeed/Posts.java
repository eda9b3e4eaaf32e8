// Posts that are read one by one.
package katas.contentfeed;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.contentfeed.Rows.PostRow;
import katas.contentfeed.Rows.Request;

/** The posts in the table. */
final class Posts {
  /*
   * Invariant: a request's row and its post's row are inserted in one batch, so a key makes one
   * post. A post's row is never removed.
   */

  private final VersionedTable table;

  Posts(VersionedTable table) {
    this.table = table;
  }

  /** The post of a request, made now or, when the key is known, before. */
  Post insert(PostRequest request, Instant now) {
    String key = request.authorId() + "/" + request.requestKey();
    String postId = Entry.of(request, now).postId();
    PostRow row = PostRow.of(request, now);
    if (table.write(Write.insert(key, new Request(postId)), Write.insert(postId, row))) {
      return row.post(postId);
    }
    String first = table.read(Request.class, key).orElseThrow().value().postId();
    return table.read(PostRow.class, first).orElseThrow().value().post(first);
  }

  void delete(String userId, String postId) {
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
  Row<PostRow> existing(String postId) {
    Optional<Row<PostRow>> row = table.read(PostRow.class, postId);
    return row.filter(it -> !it.value().deleted()).orElseThrow(() -> unknown(postId));
  }

  private static UnknownPostException unknown(String postId) {
    return new UnknownPostException("there is no post " + postId);
  }

  /** The newest posts of an author, deleted ones left out; ids sort that way. */
  List<Entry> newest(String authorId, int most) {
    return table.scan(PostRow.class, authorId + "/", "", most).stream()
        .filter(row -> !row.value().deleted())
        .map(row -> Entry.parse(row.key()))
        .toList();
  }

  /** Posts by id; deleted ones too. */
  Map<String, Row<PostRow>> all(Collection<Entry> entries) {
    Map<String, Row<PostRow>> rows = new HashMap<>();
    for (Entry entry : entries) {
      // BUG: a call each
      table.read(PostRow.class, entry.postId()).ifPresent(row -> rows.put(row.key(), row));
    }
    return rows;
  }
}
