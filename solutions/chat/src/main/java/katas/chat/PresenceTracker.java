package katas.chat;

import java.time.Instant;
import java.util.List;
import katas.blocks.KeyValueStore;
import katas.blocks.Row;
import katas.chat.Rows.SessionRow;

/**
 * Who is there, in the shared store.
 *
 * <p>Invariant: each connection has an entry of its own that a heartbeat renews for 60 s. It counts
 * as long as the device's row is open under the same number, so a late heartbeat of an old
 * connection says nothing.
 */
final class PresenceTracker {
  private final ServerPlatform platform;
  private final KeyValueStore store;

  PresenceTracker(ServerPlatform platform) {
    this.platform = platform;
    this.store = platform.store();
  }

  /** The device was heard, in the connection of this number. */
  void heard(String user, String device, long number) {
    store.put(key(device, number), "", platform.config().presenceTimeToLive());
    seen(user);
  }

  /** The user was heard. */
  void seen(String user) {
    store.put("seen/" + user, Long.toString(platform.clock().millis()));
  }

  /** Whether one of the user's devices, with these rows, is online. */
  Presence of(String user, List<Row<SessionRow>> devices) {
    for (Row<SessionRow> row : devices) {
      String key = key(row.key(), row.value().number());
      if (row.value().open() && store.get(key).isPresent()) {
        return new Presence.Online();
      }
    }
    return store
        .get("seen/" + user)
        .<Presence>map(time -> new Presence.Offline(Instant.ofEpochMilli(Long.parseLong(time))))
        .orElse(new Presence.NeverSeen());
  }

  private static String key(String device, long number) {
    return "online/" + device + "/" + number;
  }
}
