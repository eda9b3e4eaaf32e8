// Requests that left the window stay in the log, uncounted.
package katas.ratelimiter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import katas.ratelimiter.RequestLog.Entry;
import org.jspecify.annotations.Nullable;

/**
 * {@link Algorithm#SLIDING_LOG}: exact, and the only one whose memory and work grow with the limit.
 */
record LogMeter(Limit limit) implements Meter<RequestLog> {

  @Override
  public RequestLog roll(@Nullable RequestLog before, Instant now) {
    if (before == null) {
      return new RequestLog(now, List.of());
    }
    Instant at = Windows.later(before.at(), now);
    return new RequestLog(at, before.entries()); // BUG: nothing ever leaves
  }

  @Override
  public long remaining(RequestLog log) {
    return Math.max(0, limit.permits() - counting(log).used());
  }

  @Override
  public RequestLog take(RequestLog log, long cost) {
    List<Entry> entries = new ArrayList<>(log.entries());
    entries.add(new Entry(log.at(), cost));
    return new RequestLog(log.at(), entries);
  }

  @Override
  public RequestLog giveBack(RequestLog log, Instant takenAt, long cost) {
    List<Entry> entries = new ArrayList<>(log.entries());
    entries.remove(new Entry(takenAt, cost));
    return new RequestLog(log.at(), entries);
  }

  @Override
  public Instant wholeAt(RequestLog log) {
    List<Entry> entries = counting(log).entries();
    return entries.isEmpty() ? log.at() : leavesAt(entries.get(entries.size() - 1));
  }

  @Override
  public Instant admittedAt(RequestLog log, long cost) {
    RequestLog counting = counting(log);
    long used = counting.used();
    for (Entry entry : counting.entries()) {
      used -= entry.cost();
      if (used + cost <= limit.permits()) {
        return leavesAt(entry);
      }
    }
    return log.at();
  }

  @Override
  public String encode(RequestLog log) {
    return log.encode();
  }

  @Override
  public RequestLog decode(String text) {
    return RequestLog.decode(text);
  }

  private RequestLog counting(RequestLog log) {
    return new RequestLog(
        log.at(),
        log.entries().stream().filter(entry -> leavesAt(entry).isAfter(log.at())).toList());
  }

  private Instant leavesAt(Entry entry) {
    Duration window = limit.window();
    return entry.time().plus(window);
  }
}
