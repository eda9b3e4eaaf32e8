package katas.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts events by key in windows of event time, in the memory of one process. It emits the count
 * of a window when the watermark says that the window is complete.
 *
 * <p>Watermark: the watermark of a partition is the time of its latest event minus {@link
 * OperatorConfig#outOfOrderness}. The watermark of the operator is the smallest watermark of the
 * partitions that are not idle, and never goes back. It does not exist while one of these has had
 * no event. While all partitions are idle, it stays.
 *
 * <p>Idle: a partition is idle when it has had no event for {@link OperatorConfig#idleTimeout} or
 * longer by the clock, measured from its latest event, or from the start of the operator. An event
 * ends the idleness of its partition before anything else happens. Only {@link #onEvent} and {@link
 * #tick} look at the clock.
 *
 * <p>A call of {@link #onEvent} first moves the watermark, then judges whether the event is late. A
 * window is emitted once, as soon as the watermark is at its end or later. An event that comes for
 * an emitted window corrects the window at once. A window is closed when the watermark is at its
 * end plus {@link OperatorConfig#allowedLateness} or later. An event joins no closed window. An
 * event whose windows are all closed is dropped.
 *
 * <p>Sessions: an event first makes a session of its own, from its time to its time plus the gap.
 * This session then merges with every session of the key that overlaps it and is not closed. The
 * event is dropped only if the result is closed.
 *
 * <p>Emissions of one call are ordered by the window's end, then its start, then the key. Keys are
 * in the order of {@link String#compareTo}.
 *
 * <p>Errors: null throws {@link NullPointerException}, an unknown partition {@link
 * IllegalArgumentException}. Nothing changes then.
 *
 * <p>Thread safety: one thread at a time. Cost: an event does not cost more when more windows are
 * open.
 */
public interface WindowOperator {

  /**
   * Takes an event.
   *
   * @param partition the partition that it comes from, 0 to partitions - 1
   * @param key what it is counted by, such as a page or a visitor; any text
   * @param at its event time
   * @return the emissions that are due, possibly none
   */
  List<Emission> onEvent(int partition, String key, Instant at);

  /**
   * Looks at the clock, since partitions may have become idle. Called every few seconds.
   *
   * @return the emissions that are due, possibly none
   */
  List<Emission> tick();

  /** The watermark after the last call of {@link #onEvent} or {@link #tick}; empty when none. */
  Optional<Instant> watermark();

  /** How many events were dropped. */
  long droppedEvents();

  /** How many windows are in memory. Emitted windows that can still be corrected are among them. */
  int retainedWindows();
}
