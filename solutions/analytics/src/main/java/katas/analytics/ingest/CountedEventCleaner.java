package katas.analytics.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.analytics.AnalyticsConfig;
import katas.analytics.Platform;
import katas.analytics.counts.RowKeys;
import katas.analytics.ranges.Times;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * Forgets which events were counted, once a repeat of them is a dead letter anyway: a message that
 * counts is appended at most {@code allowedLateness} after its event, and processed at most {@code
 * maxConsumerLag} after that (rule 5.2).
 */
public final class CountedEventCleaner {
  private static final int ROWS_IN_A_BATCH = 100;

  private final Platform platform;

  /** Cleans the table of this platform. */
  public CountedEventCleaner(Platform platform) {
    this.platform = platform;
  }

  /** Removes what recognises no repeat any more. */
  public void clean() {
    VersionedTable table = platform.table();
    String kept = RowKeys.countedEventsFrom(firstKept());
    List<Row<CountedEventRow>> oldest = table.scan(CountedEventRow.class, "", "", ROWS_IN_A_BATCH);
    while (!oldest.isEmpty() && oldest.get(0).key().compareTo(kept) < 0) {
      List<Write> deletions =
          oldest.stream().filter(row -> row.key().compareTo(kept) < 0).map(Write::delete).toList();
      table.write(deletions);
      oldest = table.scan(CountedEventRow.class, "", "", ROWS_IN_A_BATCH);
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
