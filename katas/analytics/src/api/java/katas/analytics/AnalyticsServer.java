package katas.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One server of many: it takes events into the log, counts what the log delivers, and shows the
 * counts. The log delivers at least once and in no order across partitions; the counts are exact
 * all the same.
 *
 * <p>Windows are tumbling: {@link AnalyticsConfig#window} long, aligned to 1970-01-01T00:00Z, with
 * their start and without their end. An event is counted in the window of its own time, whenever it
 * is worked on.
 *
 * <p>An event is not counted, but set aside, when its text is malformed or a field is not as rule
 * 1.1 says, when its time is more than {@link AnalyticsConfig#skew} after the time at which it was
 * appended, or more than {@link AnalyticsConfig#lateness} before. The time at which a message was
 * appended is the log's: the same at every delivery.
 *
 * <p>Errors: null throws {@link NullPointerException}; a number out of its range, a time that is
 * not on a border of windows, a range that ends before it begins, and a cursor that is none throw
 * {@link IllegalArgumentException}. Nothing changes then. When a building block throws {@link
 * katas.blocks.UnavailableException} it is passed on, and calling again goes on where it was.
 *
 * <p>Thread safety: a server handles one call at a time; other servers work at the same time.
 */
public interface AnalyticsServer {

  /**
   * Checks an event as rule 1.1 says, against the server's clock, and appends {@link Events#encode}
   * of it to the topic. The visitor is the key, so events of a visitor keep their order.
   *
   * <p>Cost: one append.
   *
   * @return where it stands, or why it was refused
   */
  TrackResult track(Event event);

  /**
   * Takes messages from the log, counts them or sets them aside, and commits them. When it fails
   * half way, the same messages are worked on again by a later call, of this server or another.
   *
   * @param most how many messages at most, 1 to 1,000
   * @return how many messages were taken; 0 when there was none
   */
  int work(int most);

  /**
   * The counts of a site in the windows that start in a range, in the order of start, page and
   * type; texts by {@link String#compareTo}.
   *
   * @param from the first instant, a border of windows
   * @param to the first instant no more, a border of windows
   * @param limit how many at most, 1 to 1,000
   * @param cursor empty for the first page, else {@link Page#next} of the page before
   */
  Page<WindowCount> counts(
      String site, Instant from, Instant to, int limit, Optional<String> cursor);

  /**
   * The pages with most events in a range, of all types together: the most first, equal ones in the
   * order of their names.
   *
   * @param from the first instant, a border of windows
   * @param to the first instant no more, a border of windows
   * @param most how many pages at most, 1 to 1,000
   */
  List<PageCount> topPages(String site, Instant from, Instant to, int most);

  /**
   * Counts a range anew, from the first message of the log on, without the stored counts: the batch
   * job that proves them. Changes nothing, also not what the servers' group has committed.
   *
   * <p>Cost: reads the whole log.
   *
   * @return all counts, in the order of {@link #counts}
   */
  List<WindowCount> recount(String site, Instant from, Instant to);

  /**
   * The messages that were set aside, each once, in the order of partition and offset.
   *
   * @param limit how many at most, 1 to 1,000
   * @param cursor empty for the first page, else {@link Page#next} of the page before
   */
  Page<SetAside> setAside(int limit, Optional<String> cursor);

  /**
   * Removes from the table what was kept only to tell repeats and can tell none any more, since
   * {@link AnalyticsConfig#lateness} and {@link AnalyticsConfig#lag} have passed. Called from time
   * to time, on any server, also on two at once.
   */
  void clean();
}
