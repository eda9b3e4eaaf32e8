package katas.videostreaming;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which paths were asked for lately: the last 10,000 different ones, and how often. */
final class RecentPaths {
  private static final int MOST = 10_000;

  private final Map<String, Integer> times = new LinkedHashMap<>();

  void note(String path) {
    Integer before = times.remove(path);
    times.put(path, before == null ? 1 : before + 1);
    if (times.size() > MOST) {
      Iterator<String> oldest = times.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  boolean severalTimes(String path) {
    return times.getOrDefault(path, 0) > 1;
  }
}
