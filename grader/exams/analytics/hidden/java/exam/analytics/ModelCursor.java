package exam.analytics;

import java.time.Instant;
import java.util.List;
import katas.analytics.WindowCount;

/**
 * A cursor that a page of counts ended with.
 *
 * @param last the last count before it
 * @param messages how many messages the log had then
 * @param rest the counts that were certainly behind it then
 */
record ModelCursor(
    String text,
    String site,
    Instant from,
    Instant to,
    WindowCount last,
    int messages,
    List<WindowCount> rest) {
  ModelCursor {
    rest = List.copyOf(rest);
  }
}
