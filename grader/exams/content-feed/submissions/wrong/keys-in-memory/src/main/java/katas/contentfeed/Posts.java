// Posts that know the keys of this server only.
package katas.contentfeed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.contentfeed.Rows.PostRow;

/** The posts in the table. */
final class Posts {
  /*
   * Invariant: a key makes one post. A post's row is never removed.
   */

  private final VersionedTable table;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Posts(VersionedTable table) {
    this.table = table;
  }

  /** The post of a request, made now or, when the key is known, before. */
  Post insert(PostRequest request, Instant now) {
    String key = request.authorId() + "/" + request.requestKey();
    String postId = Entry.of(request, now).postId();
    PostRow row = PostRow.of(request, now);
    String first = known.getOrDefault(key, postId);
    known.put(key, first); // BUG: other servers do not see it
    if (first.equals(postId) && table.write(Write.insert(postId, row))) {
      return row.post(postId);
    }
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

  /** Posts by id, in one call; deleted ones too. */
  Map<String, Row<PostRow>> all(Collection<Entry> entries) {
    return table.readAll(PostRow.class, entries.stream().map(Entry::postId).toList());
  }
}
