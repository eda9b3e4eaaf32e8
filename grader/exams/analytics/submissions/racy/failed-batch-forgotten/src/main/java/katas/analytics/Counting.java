// When a call is lost, the next one takes the next messages.
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
    List<LogEntry> entries = joined.poll(most);
    count(entries); // BUG: when it throws, these are not polled again
    commit(joined, entries);
    return entries.size();
  }

  private void count(List<LogEntry> entries) {
    List<Event> events = new ArrayList<>();
    List<Aside.Refused> refused = new ArrayList<>();
    for (LogEntry entry : entries) {
      Optional<Problem> problem = sorting.problem(entry);
      if (problem.isPresent()) {
        refused.add(new Aside.Refused(entry, problem.get()));
      } else {
        events.add(Events.decode(entry.value()));
      }
    }
    aside.keep(refused);
    tally.add(events);
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
}
