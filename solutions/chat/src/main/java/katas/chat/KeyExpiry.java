package katas.chat;

import java.time.Duration;
import java.util.List;
import katas.blocks.Row;
import katas.blocks.UnavailableException;
import katas.blocks.Write;
import katas.chat.Rows.KeyEnd;
import katas.chat.Rows.KeyRow;

/** Forgets the keys whose seven days are over, once an hour, oldest first. */
final class KeyExpiry {
  private static final Duration EVERY = Duration.ofHours(1);
  private static final int BATCH = 50;

  private final ServerPlatform platform;

  KeyExpiry(ServerPlatform platform) {
    this.platform = platform;
  }

  /** Where the end of a key stands: thirteen digits of time first. */
  static String endKey(KeyEnd end) {
    return String.format("%013d/%s", end.at().toEpochMilli(), end.key());
  }

  void start() {
    platform.scheduler().schedule(EVERY, this::run);
  }

  private void run() {
    start();
    try {
      sweep();
    } catch (UnavailableException e) {
      // What is left is swept in an hour.
    }
  }

  private void sweep() {
    List<Row<KeyEnd>> oldest;
    do {
      oldest = platform.table().scan(KeyEnd.class, "", "", BATCH);
    } while (oldest.stream().allMatch(this::forget) && oldest.size() == BATCH);
  }

  /** Returns false when the key's time is not over. */
  private boolean forget(Row<KeyEnd> end) {
    if (end.value().at().isAfter(platform.clock().instant())) {
      return false;
    }
    platform
        .table()
        .read(KeyRow.class, end.value().key())
        .ifPresent(key -> platform.table().write(Write.delete(key), Write.delete(end)));
    return true;
  }
}
