package katas.chat;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** What the user has read and no server knows yet: a row of each, until a server has noted it. */
final class ReadReports {
  private static final int AT_ONCE = 100;

  /** Under the conversation: up to where the user has read. */
  record ReportRow(long id) {}

  private final DevicePlatform platform;
  private final VersionedTable disk;
  private final Connection connection;
  private final RetryTimer retry;

  ReadReports(DevicePlatform platform, Connection connection) {
    this.platform = platform;
    this.disk = platform.disk();
    this.connection = connection;
    retry = new RetryTimer(platform.scheduler(), platform.config(), this::sendAll);
  }

  void add(String conversation, long id) {
    disk.write(Write.put(conversation, new ReportRow(id)));
    if (connection.isOnline()) {
      retry.begin();
    }
  }

  /** Begins to send, when the device is connected. */
  void begin() {
    retry.begin();
  }

  void stop() {
    retry.stop();
  }

  private void sendAll() {
    List<Row<ReportRow>> rows = disk.scan(ReportRow.class, "", "", AT_ONCE);
    if (rows.isEmpty()) {
      retry.stop();
    }
    for (Row<ReportRow> row : rows) {
      connection.send(new Wire.ReadUpTo(platform.user(), row.key(), row.value().id()));
    }
  }

  void noted(Wire.ReadNoted noted) {
    Optional<Row<ReportRow>> row = disk.read(ReportRow.class, noted.conversation());
    row.filter(each -> each.value().id() <= noted.id())
        .ifPresent(each -> disk.write(Write.delete(each)));
  }
}
