package exam.notifications;

import java.util.Optional;
import java.util.function.Supplier;
import katas.blocks.LogConsumer;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;

/** A log that is connected when it is first used, since many designs need none. */
final class LazyLog implements MessageLog {
  private final Supplier<MessageLog> connect;
  private Optional<MessageLog> log = Optional.empty();

  LazyLog(Supplier<MessageLog> connect) {
    this.connect = connect;
  }

  private synchronized MessageLog log() {
    MessageLog connected = log.orElseGet(connect);
    log = Optional.of(connected);
    return connected;
  }

  @Override
  public LogPosition append(String topic, String key, String value) {
    return log().append(topic, key, value);
  }

  @Override
  public LogConsumer join(String topic, String group) {
    return log().join(topic, group);
  }
}
