// Events are counted when they come.
package katas.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import org.jspecify.annotations.Nullable;

/** Takes messages from the log, counts them and commits them. */
final class Counting {
  private final Platform platform;
  private final Tally tally;
  private final Aside aside;
  private final Sorting sorting;
  private @Nullable LogConsumer consumer;

  Counting(Platform platform, Aside aside) {
    this.platform = platform;
    this.aside = aside;
    this.tally = new Tally(platform.table(), platform.config());
    this.sorting = new Sorting(new EventRules(platform.config()));
  }

  int work(int most) {
    LogConsumer joined = joined();
    boolean done = false;
    try {
      List<LogEntry> entries = joined.poll(most);
      count(entries);
      commit(joined, entries);
      done = true;
      return entries.size();
    } finally {
      if (!done) {
        leave(joined);
      }
    }
  }

  private void count(List<LogEntry> entries) {
    List<Event> events = new ArrayList<>();
    List<Aside.Refused> refused = new ArrayList<>();
    for (LogEntry entry : entries) {
      Optional<Problem> problem = sorting.problem(entry);
      if (problem.isPresent()) {
        refused.add(new Aside.Refused(entry, problem.get()));
      } else {
        events.add(now(entry));
      }
    }
    aside.keep(refused);
    tally.add(events);
  }

  private static Event now(LogEntry entry) {
    Event event = Events.decode(entry.value());
    return new Event(
        event.id(),
        event.site(),
        event.visitor(),
        event.type(),
        event.page(),
        event.country(),
        event.device(),
        event.millis(),
        entry.appendedAt(), // BUG: it says when it was
        event.properties());
  }

  /** Commits the last message of each partition, and with it all before. */
  private static void commit(LogConsumer consumer, List<LogEntry> entries) {
    Map<Integer, LogEntry> last = new HashMap<>();
    entries.forEach(entry -> last.put(entry.position().partition(), entry));
    last.values().forEach(consumer::commit);
  }

  private LogConsumer joined() {
    LogConsumer joined = consumer;
    if (joined == null) {
      joined = platform.log().join(platform.config().topic(), platform.config().group());
      consumer = joined;
    }
    return joined;
  }

  private void leave(LogConsumer joined) {
    consumer = null;
    joined.close();
  }
}
