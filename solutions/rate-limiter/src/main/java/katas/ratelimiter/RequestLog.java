package katas.ratelimiter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The requests that were admitted in the last window.
 *
 * @param at as of when
 * @param entries the oldest first
 */
record RequestLog(Instant at, List<Entry> entries) implements KeyState {

  /** What was taken at one instant. */
  record Entry(Instant time, long cost) {}

  RequestLog {
    entries = List.copyOf(entries);
  }

  long used() {
    return entries.stream().mapToLong(Entry::cost).sum();
  }

  String encode() {
    StringBuilder text = new StringBuilder(TimeText.encode(at));
    for (Entry entry : entries) {
      text.append(' ').append(TimeText.encode(entry.time)).append('=').append(entry.cost);
    }
    return text.toString();
  }

  static RequestLog decode(String text) {
    String[] parts = text.split(" ");
    List<Entry> entries =
        Stream.of(parts)
            .skip(1)
            .map(part -> part.split("="))
            .map(part -> new Entry(TimeText.decode(part[0]), Long.parseLong(part[1])))
            .toList();
    return new RequestLog(TimeText.decode(parts[0]), entries);
  }
}
