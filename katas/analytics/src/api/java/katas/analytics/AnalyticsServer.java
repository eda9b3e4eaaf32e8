package katas.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One server of many. It takes events into the log, counts the events that the log delivers, and
 * shows the counts. The log delivers at least once, and in no order across partitions; the counts
 * are exact all the same.
 *
 * <p>Windows are tumbling. A window is {@link AnalyticsConfig#window} long, is aligned to
 * 1970-01-01T00:00Z, includes its start and excludes its end. An event counts in the window of its
 * own time, whenever the event is processed.
 *
 * <p>A message becomes a dead letter, and does not count, in three cases. Its text or a field is
 * malformed (rule 1.1). Its event is more than {@link AnalyticsConfig#maxClockSkew} ahead of the
 * append. Its event is more than {@link AnalyticsConfig#allowedLateness} behind the append. The
 * time of the append is {@link katas.blocks.LogEntry#appendedAt}, the same at every delivery.
 *
 * <p>Errors: null throws {@link NullPointerException}. These throw {@link
 * IllegalArgumentException}: a number out of its range; a site that rule 1.1 does not permit; a
 * {@code from} or {@code to} that is no start of a window, is before 1970, or is after
 * 9999-01-01T00:00Z; a {@code to} before its {@code from}; a cursor of another method or site, or a
 * text that is no cursor. Where several errors apply, one of them is thrown. A call that throws one
 * of these changes nothing. A call passes on the {@link katas.blocks.UnavailableException} of a
 * building block; the same call again, to any server, completes it.
 *
 * <p>Thread safety: a server handles one call at a time; other servers work at the same time.
 */
public interface AnalyticsServer {

  /**
   * Checks an event (rule 1.1) against the server's clock, and appends {@link Events#encode} of it
   * to the topic. The visitor is the key of the message, so events of a visitor keep their order.
   *
   * <p>Cost: one append.
   *
   * @return where the event stands in the log, or why it was refused
   */
  TrackResult track(Event event);

  /**
   * Polls messages from the log, counts each or makes it a dead letter, and then commits them. When
   * a call fails half way, a later call processes the same messages again, on this server or
   * another.
   *
   * @param maxMessages how many messages at most, 1 to 1,000
   * @return how many messages were polled: repeats and dead letters included, 0 when the log has
   *     none for this server
   */
  int process(int maxMessages);

  /**
   * The counts of a site in the windows that start in a range, ordered by start, then page, then
   * type. Texts are in the order of {@link String#compareTo}. A range of no length has no counts.
   *
   * <p>A cursor belongs to its site and range. The counts of an event that is processed between two
   * pages are on a later page or on none, and no count is on two pages. With another range of the
   * same site, a cursor either throws {@link IllegalArgumentException} or means its place in the
   * order. The limit may change from page to page.
   *
   * @param from the start of the first window, inclusive
   * @param to the end of the range, exclusive
   * @param limit how many counts at most, 1 to 1,000; every page but the last is full
   * @param cursor empty for the first page, else {@link Page#next} of the page before
   */
  Page<WindowCount> counts(
      String site, Instant from, Instant to, int limit, Optional<String> cursor);

  /**
   * The pages with the most events in a range, all types and windows together. The most frequent
   * page comes first; pages with equal counts are in the order of {@link String#compareTo}.
   *
   * @param from the start of the first window, inclusive
   * @param to the end of the range, exclusive
   * @param limit how many pages at most, 1 to 1,000
   */
  List<PageCount> topPages(String site, Instant from, Instant to, int limit);

  /**
   * Counts a range anew from the first message of the log, without the stored counts: the batch job
   * that proves the stream. It changes nothing that another call returns, and commits nothing in
   * the consumer group of the servers. It reads the log in a consumer group that is new, because
   * such a group begins at the first message; {@link Platform#random} gives it a name.
   *
   * <p>Cost: it reads the whole log.
   *
   * @param from the start of the first window, inclusive
   * @param to the end of the range, exclusive
   * @return all counts of the range, in the order of {@link #counts}
   */
  List<WindowCount> recount(String site, Instant from, Instant to);

  /**
   * The dead letters of all sites, each once, ordered by partition and then offset, as numbers.
   *
   * @param limit how many at most, 1 to 1,000; every page but the last is full
   * @param cursor empty for the first page, else {@link Page#next} of the page before
   */
  Page<DeadLetter> deadLetters(int limit, Optional<String> cursor);

  /**
   * Removes from the table what recognises repeats of events, once it is of no more use: a repeat
   * that is processed later than {@link AnalyticsConfig#allowedLateness} plus {@link
   * AnalyticsConfig#maxConsumerLag} after the time of its event is a dead letter. Counts and dead
   * letters stay. Any server may call it at any time, also two at once.
   */
  void clean();
}
