package katas.analytics.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 * polled and not committed is delivered again: to another server after a crash, and to this one
 * after a failed call, since it then leaves the group and joins anew. Without that the log would go
 * on behind the messages that this consumer has polled already (rule 4.2).
 */
public final class EventProcessor {
  private final Platform platform;
  private final EventAggregator aggregator;
  private final DeadLetterQueue deadLetters;
  private final MessageValidator validator;
  private @Nullable LogConsumer consumer;

  public EventProcessor(Platform platform, DeadLetterQueue deadLetters) {
    this.platform = platform;
    this.deadLetters = deadLetters;
    this.aggregator = new EventAggregator(platform.table(), platform.config());
    this.validator = new MessageValidator(new EventValidator(platform.config()));
  }

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
    Map<Integer, List<EventAggregator.Numbered>> events = new TreeMap<>();
    List<DeadLetterQueue.Refused> refused = new ArrayList<>();
    for (LogEntry entry : entries) {
      Optional<Problem> problem = validator.problem(entry);
      if (problem.isPresent()) {
        refused.add(new DeadLetterQueue.Refused(entry, problem.get()));
      } else {
        events
            .computeIfAbsent(entry.position().partition(), any -> new ArrayList<>())
            .add(
                new EventAggregator.Numbered(
                    entry.position().offset(), Events.decode(entry.value())));
      }
    }
    deadLetters.add(refused);
    events.forEach(aggregator::add);
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
