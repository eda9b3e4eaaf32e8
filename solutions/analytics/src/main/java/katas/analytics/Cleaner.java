package katas.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * Forgets which events were counted, once a repeat of them is too late to be counted anyway: a
 * message is appended at most {@code lateness} after the event and worked on at most {@code lag}
 * after that (rule 5.2).
 */
final class Cleaner {
  private static final int ROWS_IN_A_BATCH = 100;

  private final Platform platform;

  Cleaner(Platform platform) {
    this.platform = platform;
  }

  void clean() {
    VersionedTable table = platform.table();
    String kept = Keys.seenFrom(firstKept());
    List<Row<SeenRow>> oldest = table.scan(SeenRow.class, "", "", ROWS_IN_A_BATCH);
    while (!oldest.isEmpty() && oldest.get(0).key().compareTo(kept) < 0) {
      List<Write> deletions =
          oldest.stream().filter(row -> row.key().compareTo(kept) < 0).map(Write::delete).toList();
      table.write(deletions);
      oldest = table.scan(SeenRow.class, "", "", ROWS_IN_A_BATCH);
    }
  }

  /** Keys say the hour of an event, which may have been at the hour's end. */
  private Instant firstKept() {
    AnalyticsConfig config = platform.config();
    Instant oldest =
        platform.clock().instant().minus(config.allowedLateness()).minus(config.maxConsumerLag());
    return Times.floor(oldest, Duration.ofHours(1));
  }
}
