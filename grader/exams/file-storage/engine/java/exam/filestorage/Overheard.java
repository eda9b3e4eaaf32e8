package exam.filestorage;

import java.util.function.Consumer;
import katas.blocks.LogConsumer;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;

/** A log where somebody acts on each notice at the moment it is appended. */
record Overheard(MessageLog log, Consumer<String> ear) implements MessageLog {

  @Override
  public LogPosition append(String topic, String key, String value) {
    ear.accept(key);
    return log.append(topic, key, value);
  }

  @Override
  public LogConsumer join(String topic, String group) {
    return log.join(topic, group);
  }
}
