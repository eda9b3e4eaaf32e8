package katas.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages from the log and counts them.
 *
 * <p>Invariant: a message is committed only after it was counted or became a dead letter. What was
 * polled and not committed is delivered again: to another server after a crash, and to this one
 * after a failed call, since it then leaves the group and joins anew. Without that the log would go
 * on behind the messages that this consumer has polled already (rule 4.2).
 */
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

  int process(int most) {
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
      joined = platform.log().join(platform.config().topic(), platform.config().consumerGroup());
      consumer = joined;
    }
    return joined;
  }

  private void leave(LogConsumer joined) {
    consumer = null;
    joined.close();
  }
}
