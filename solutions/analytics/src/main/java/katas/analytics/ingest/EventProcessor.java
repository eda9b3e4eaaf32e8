package katas.analytics.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.analytics.Event;
import katas.analytics.Events;
import katas.analytics.Platform;
import katas.analytics.Problem;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages from the log and counts them.
 *
 * <p>Invariant: a message is committed only after it was counted or became a dead letter. What was
 * polled and not committed is delivered again: to another server after a crash, and to this server
 * after a failed call, since it then leaves the group and joins anew. Otherwise the consumer would
 * go on behind the messages that it has polled (rule 4.2).
 */
public final class EventProcessor {
  private final Platform platform;
  private final EventAggregator aggregator;
  private final DeadLetterQueue deadLetters;
  private final MessageValidator validator;
  private @Nullable LogConsumer consumer;

  /** Processes the messages of this platform. */
  public EventProcessor(Platform platform, DeadLetterQueue deadLetters) {
    this.platform = platform;
    this.deadLetters = deadLetters;
    this.aggregator = new EventAggregator(platform.table(), platform.config());
    this.validator = new MessageValidator(new EventValidator(platform.config()));
  }

  /** Processes and commits what one poll gives, and returns how much that was. */
  public int process(int most) {
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
    List<DeadLetterQueue.Refused> refused = new ArrayList<>();
    for (LogEntry entry : entries) {
      Optional<Problem> problem = validator.problem(entry);
      if (problem.isPresent()) {
        refused.add(new DeadLetterQueue.Refused(entry, problem.get()));
      } else {
        events.add(Events.decode(entry.value()));
      }
    }
    deadLetters.add(refused);
    aggregator.add(events);
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
