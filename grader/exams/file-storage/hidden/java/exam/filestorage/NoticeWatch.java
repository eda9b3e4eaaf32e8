package exam.filestorage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.LogConsumer;
import katas.blocks.LogPosition;
import katas.blocks.MessageLog;
import katas.filestorage.Device;
import katas.filestorage.FileWorld;

/** A log whose every message is heard by a device that asks for changes at once. */
final class NoticeWatch implements MessageLog {
  private final FileWorld world;
  private final Set<String> seen = new TreeSet<>();

  NoticeWatch(FileWorld world) {
    this.world = world;
  }

  /** A device that talks to a server with this log. */
  Device device(String userId) {
    return world.device(userId, "Watched", world.server(this));
  }

  /** For each message, its user and the user's last change at that moment. */
  Set<String> seen() {
    return seen;
  }

  @Override
  public LogPosition append(String topic, String key, String value) {
    List<String> news = world.device(key, "Watch").news(Optional.empty());
    seen.add(key + ": " + (news.isEmpty() ? "nothing" : news.get(news.size() - 1)));
    return world.simulation().log().append(topic, key, value);
  }

  @Override
  public LogConsumer join(String topic, String group) {
    return world.simulation().log().join(topic, group);
  }
}
