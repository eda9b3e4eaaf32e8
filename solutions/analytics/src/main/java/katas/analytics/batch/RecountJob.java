package katas.analytics.batch;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import katas.analytics.Event;
import katas.analytics.Events;
import katas.analytics.Platform;
import katas.analytics.WindowCount;
import katas.analytics.counts.RowKeys;
import katas.analytics.ingest.EventValidator;
import katas.analytics.ingest.MessageValidator;
import katas.analytics.ranges.Limits;
import katas.analytics.ranges.Times;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;

/**
 * The batch job. It reads the log in a consumer group that is new, because such a group begins at
 * the first message.
 */
public final class RecountJob {
  private final Platform platform;
  private final MessageValidator validator;

  /** The job on this platform. */
  public RecountJob(Platform platform) {
    this.platform = platform;
    this.validator = new MessageValidator(new EventValidator(platform.config()));
  }

  /** Counts the events of a site in a range. */
  public List<WindowCount> run(String site, Instant from, Instant to) {
    Map<String, WindowCount> counts = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    String group = platform.config().consumerGroup() + " recount " + platform.random().nextLong();
    try (LogConsumer consumer = platform.log().join(platform.config().topic(), group)) {
      List<LogEntry> entries = consumer.poll(Limits.MAX_ITEMS);
      while (!entries.isEmpty()) {
        for (LogEntry entry : entries) {
          event(entry)
              .filter(it -> it.site().equals(site) && isWithin(it.at(), from, to))
              .filter(it -> seen.add(it.id()))
              .ifPresent(it -> add(it, counts));
        }
        entries = consumer.poll(Limits.MAX_ITEMS);
      }
    }
    return List.copyOf(counts.values());
  }

  private Optional<Event> event(LogEntry entry) {
    return validator.problem(entry).isPresent()
        ? Optional.empty()
        : Optional.of(Events.decode(entry.value()));
  }

  private static boolean isWithin(Instant at, Instant from, Instant to) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  private void add(Event event, Map<String, WindowCount> counts) {
    Instant start = Times.floor(event.at(), platform.config().window());
    WindowCount one = new WindowCount(start, event.page(), event.type(), 1);
    counts.merge(
        RowKeys.count(event.site(), start, event.page(), event.type()),
        one,
        (sum, other) ->
            new WindowCount(start, sum.page(), sum.type(), sum.count() + other.count()));
  }
}
