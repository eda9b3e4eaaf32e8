package katas.notifications;

import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** What users want. */
final class Profiles {
  private final VersionedTable table;

  Profiles(VersionedTable table) {
    this.table = table;
  }

  void set(Preferences preferences) {
    Optional<Row<ProfileRow>> row;
    ProfileRow next;
    do {
      row = table.read(ProfileRow.class, preferences.userId());
      next = ProfileRow.of(preferences, row.map(Row::value));
    } while (!table.write(write(preferences.userId(), row, next)));
  }

  private static Write write(String userId, Optional<Row<ProfileRow>> row, ProfileRow next) {
    return row.map(each -> Write.update(each, next)).orElseGet(() -> Write.insert(userId, next));
  }

  Row<ProfileRow> row(String userId) {
    if (userId.isBlank()) {
      throw new IllegalArgumentException("a user needs an id");
    }
    return table
        .read(ProfileRow.class, userId)
        .orElseThrow(() -> new UnknownUserException("no user '" + userId + "'"));
  }

  ProfileRow get(String userId) {
    return row(userId).value();
  }
}
