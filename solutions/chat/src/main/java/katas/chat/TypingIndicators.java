package katas.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.Scheduler;

/** Who is typing, for five seconds each time; in memory alone. */
final class TypingIndicators {
  private final DevicePlatform platform;
  private final Map<String, Map<String, Scheduler.Scheduled>> ends = new HashMap<>();

  TypingIndicators(DevicePlatform platform) {
    this.platform = platform;
  }

  void show(Wire.Typing typing) {
    Map<String, Scheduler.Scheduled> users =
        ends.computeIfAbsent(typing.conversation(), key -> new HashMap<>());
    Scheduler.Scheduled end =
        platform
            .scheduler()
            .schedule(platform.config().typingTimeToLive(), () -> users.remove(typing.user()));
    Scheduler.Scheduled before = users.put(typing.user(), end);
    if (before != null) {
      before.cancel();
    }
  }

  Set<String> users(String conversation) {
    return new TreeSet<>(ends.getOrDefault(conversation, Map.of()).keySet());
  }
}
