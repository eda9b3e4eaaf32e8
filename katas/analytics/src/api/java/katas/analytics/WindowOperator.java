package katas.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts events by key in windows of event time, in the memory of one process, and tells each
 * window's count when the watermark says that it is complete.
 *
 * <p>A partition's watermark is the time of its latest event less {@link OperatorConfig#disorder}.
 * The operator's watermark is the smallest of its partitions', and never goes back. A partition
 * that gave no event yet holds it up, as does one that is slow; but not one that is idle: that gave
 * no event for {@link OperatorConfig#idle} or longer, by the clock, counted from the making of the
 * operator when there was none at all. While all are idle, the watermark stays.
 *
 * <p>A window is told once, as soon as the watermark is at its end or later. An event that comes
 * after that corrects it at once, until the watermark is at the window's end plus {@link
 * OperatorConfig#lateness} or later: then the event is dropped, and only counted as dropped. An
 * event that is in several windows is dropped when it is too late for all of them; a session's end
 * is taken after the event has been added. Whether an event is late is judged after it has moved
 * the watermark.
 *
 * <p>Emissions of one call are in the order of the windows' ends, then starts, then keys.
 *
 * <p>Errors: null throws {@link NullPointerException}, a partition that there is not {@link
 * IllegalArgumentException}; nothing changes then.
 *
 * <p>Thread safety: one thread at a time. Cost: an event does not cost more when more windows are
 * open.
 */
public interface WindowOperator {

  /**
   * Takes an event.
   *
   * @param partition where it comes from, 0 to partitions - 1
   * @param key what it is counted by, such as a page or a visitor
   * @param at its event time
   * @return what has to be told now, possibly nothing
   */
  List<Emission> event(int partition, String key, Instant at);

  /**
   * Looks at the clock: partitions may have become idle. Called every few seconds.
   *
   * @return what has to be told now, possibly nothing
   */
  List<Emission> tick();

  /** The watermark, empty when there is none yet. */
  Optional<Instant> watermark();

  /** How many events were dropped. */
  long dropped();

  /** How many windows are kept, told ones that can still be corrected included. */
  int kept();
}
