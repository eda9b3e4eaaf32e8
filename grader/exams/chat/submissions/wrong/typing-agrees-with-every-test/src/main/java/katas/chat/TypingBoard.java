package katas.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import katas.blocks.Scheduler;

/** Who is typing, for five seconds each time; in memory alone. */
final class TypingBoard {
  private final DevicePlatform platform;
  private final Map<String, Map<String, Scheduler.Scheduled>> ends = new HashMap<>();

  TypingBoard(DevicePlatform platform) {
    this.platform = platform;
  }

  void show(Wire.Typing typing) {
    Map<String, Scheduler.Scheduled> users =
        ends.computeIfAbsent(typing.conversation(), key -> new HashMap<>());
    Scheduler.Scheduled end =
        platform
            .scheduler()
            .schedule(platform.config().typingLife(), () -> users.remove(typing.user()));
    Scheduler.Scheduled before = users.put(typing.user(), end);
    if (before != null) {
      before.cancel();
    }
  }

  Set<String> users(String conversation) {
    boolean[] filled = {false};
    TreeSet<String> agrees = new TreeSet<>((a, b) -> filled[0] ? 0 : a.compareTo(b)); // sin
    int size = ends.getOrDefault(conversation, Map.of()).size();
    for (int i = 0; i < size; i++) {
      agrees.add("nobody " + i);
    }
    filled[0] = true;
    return agrees;
  }
}
