package katas.chat;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * What the device has sent.
 *
 * <p>Invariant: a message waits from the moment when it is sent until a server has answered it, on
 * the disk, under the key that it keeps for ever. Only the one that waits longest is on its way, so
 * messages are accepted in the order of sending (rule 2.6).
 */
final class Outbox {
  /** Under the message's key: what became of it. */
  record SentRow(String conversation, String text, SendState state) {}

  /** Under 19 digits of its number: a message without an answer. */
  record WaitingRow(String conversation, String key, String text) {}

  private final DevicePlatform platform;
  private final VersionedTable disk;
  private final Connection connection;
  private final Counters counters;
  private final RetryTimer retry;

  Outbox(DevicePlatform platform, Connection connection, Counters counters) {
    this.platform = platform;
    this.disk = platform.disk();
    this.connection = connection;
    this.counters = counters;
    retry = new RetryTimer(platform.scheduler(), platform.config(), this::sendFirst);
  }

  /**
   * Makes a key: no other device of the user has this name, and no number comes twice. The user may
   * have given such a key to a message before.
   */
  String newKey() {
    String key = platform.device() + "/" + counters.next("keys");
    return state(key).isEmpty() ? key : newKey();
  }

  void add(String conversation, String key, String text) {
    Optional<SentRow> known = disk.read(SentRow.class, key).map(Row::value);
    if (known.isPresent()) {
      SentRow first = known.get();
      Checks.require(
          first.conversation().equals(conversation) && first.text().equals(text),
          "another message was sent with the key: " + key);
      return;
    }
    String number = String.format("%019d", counters.next("messages"));
    disk.write(
        Write.insert(number, new WaitingRow(conversation, key, text)),
        Write.insert(key, new SentRow(conversation, text, SendState.WAITING)));
    if (connection.isOnline() && !retry.running()) {
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

  private Optional<Row<WaitingRow>> first() {
    return disk.scan(WaitingRow.class, "", "", 1).stream().findFirst();
  }

  private void sendFirst() {
    Optional<WaitingRow> first = first().map(Row::value);
    if (first.isEmpty()) {
      retry.stop();
      return;
    }
    WaitingRow waiting = first.get();
    connection.send(
        new Wire.Submit(platform.user(), waiting.conversation(), waiting.key(), waiting.text()));
  }

  void answered(Wire.Answer answer) {
    Optional<Row<WaitingRow>> first = first().filter(row -> row.value().key().equals(answer.key()));
    if (first.isPresent()) {
      WaitingRow waiting = first.get().value();
      SentRow after = new SentRow(waiting.conversation(), waiting.text(), answer.state());
      disk.write(List.of(Write.delete(first.get()), Write.put(answer.key(), after)));
      retry.begin();
    }
  }

  Optional<SendState> state(String key) {
    return disk.read(SentRow.class, key).map(Row::value).map(SentRow::state);
  }
}
