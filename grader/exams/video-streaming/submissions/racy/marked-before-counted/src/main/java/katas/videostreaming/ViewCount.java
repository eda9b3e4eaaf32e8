// Sessions that are marked and counted.
package katas.videostreaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.blocks.KeyValueStore;

/** Counts every session once. */
final class ViewCount {
  /*
   * Invariant: a video's entry is its count and the sessions that are in it but not marked yet. A
   * session is added to both in one replacement, then marked, then taken off the list; so it is on
   * the list, or marked, whenever it is counted. The entry is read before the mark: if neither says
   * so, and the entry is still the same, the session is not counted.
   */

  private final KeyValueStore store;
  private final Cells cells;
  private final Duration sessionTime;

  ViewCount(Platform platform) {
    store = platform.store();
    cells = new Cells(store);
    sessionTime = platform.config().sessionTime();
  }

  /**
   * An entry: {@code 17 s1 s2}.
   *
   * @param views how many views there are
   * @param unmarked sessions of them that may have no mark yet
   */
  private record Tally(long views, List<String> unmarked) {
    static Tally of(Optional<String> entry) {
      List<String> words = List.of(entry.orElse("0").split(" "));
      return new Tally(Long.parseLong(words.get(0)), words.subList(1, words.size()));
    }

    String with(String session) {
      List<String> more = new ArrayList<>(unmarked);
      more.add(session);
      return text(views + 1, more);
    }

    String without(String session) {
      return text(views, unmarked.stream().filter(one -> !one.equals(session)).toList());
    }

    private static String text(long views, List<String> unmarked) {
      return (views + " " + String.join(" ", unmarked)).trim();
    }
  }

  long of(String videoId) {
    return Tally.of(cells.get(key(videoId))).views();
  }

  void count(String videoId, String sessionId) {
    String mark = "viewed/" + sessionId;
    if (!store.putIfAbsent(mark, videoId, sessionTime)) {
      return; // BUG: whoever marked it may not have counted it
    }
    cells.update(
        key(videoId), text -> Tally.of(Optional.of(text.isEmpty() ? "0" : text)).with(sessionId));
    cells.update(key(videoId), text -> Tally.of(Optional.of(text)).without(sessionId));
  }

  private static String key(String videoId) {
    return "views/" + videoId;
  }
}
