// A table that puts links over what is there.
package katas.urlshortener;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** The links in the table. */
final class Links {
  /*
   * Invariant: a link that is not deleted has a LinkRow and an OwnedLink, a deleted one the first
   * only. Both change in one batch, so no crash comes between.
   */

  private static final int LARGEST_PAGE = 500;

  private final VersionedTable table;

  Links(VersionedTable table) {
    this.table = table;
  }

  Optional<LinkRow> find(String key) {
    return table.read(LinkRow.class, key).map(Row::value);
  }

  /** The link of an owner, deleted or not. */
  LinkRow owned(String ownerId, String key) {
    return checked(table.read(LinkRow.class, key), ownerId, key).value();
  }

  /** Inserts a link; false when there is or was one with this key. */
  boolean insert(LinkRow link) {
    return table.write(
        Write.put(link.key(), link), // BUG: over the link of another
        Write.insert(OwnedLink.key(link.ownerId(), link.key()), new OwnedLink(link)));
  }

  /** Deletes a link, unless that is done already. */
  void delete(String ownerId, String key) {
    boolean deleted = false;
    while (!deleted) {
      Row<LinkRow> link = checked(table.read(LinkRow.class, key), ownerId, key);
      Optional<Row<OwnedLink>> owned = table.read(OwnedLink.class, OwnedLink.key(ownerId, key));
      // Without it another server was faster, before the first read or between the two.
      deleted =
          owned.isEmpty()
              || table.write(
                  Write.update(link, link.value().asDeleted()), Write.delete(owned.get()));
    }
  }

  private static Row<LinkRow> checked(Optional<Row<LinkRow>> row, String ownerId, String key) {
    if (row.isEmpty()) {
      throw new UnknownLinkException("there is no link " + key);
    }
    if (!row.get().value().ownerId().equals(ownerId)) {
      throw new NotYourLinkException("the link " + key + " is not " + ownerId + "'s");
    }
    return row.get();
  }

  LinkPage page(String ownerId, int limit, Optional<String> cursor) {
    if (ownerId.isBlank() || ownerId.contains("/") || limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "no owner, or a page is not of 1 to 500: " + ownerId + ", " + limit);
    }
    String prefix = OwnedLink.key(ownerId, "");
    String after = cursor.map(key -> OwnedLink.key(ownerId, key)).orElse("");
    List<Link> found =
        table.scan(OwnedLink.class, prefix, after, limit + 1).stream()
            .map(row -> row.value().link().link())
            .toList();
    if (found.size() <= limit) {
      return new LinkPage(found, Optional.empty());
    }
    return new LinkPage(found.subList(0, limit), Optional.of(found.get(limit - 1).key()));
  }
}
