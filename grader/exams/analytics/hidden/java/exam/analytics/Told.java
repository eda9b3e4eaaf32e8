package exam.analytics;

import java.time.Instant;
import katas.analytics.Event;

/** Events in the words of a story. */
final class Told {
  private static final int LONG = 12;

  private Told() {}

  static String event(Event event) {
    return "'"
        + shortened(event.id())
        + "' of '"
        + shortened(event.site())
        + "' ("
        + shortened(event.page())
        + " "
        + shortened(event.type())
        + ", "
        + time(event.at())
        + ")";
  }

  private static String shortened(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG) + "... x" + text.length();
  }

  /** The time of day. */
  static String time(Instant at) {
    String text = at.toString();
    return text.substring(text.indexOf('T') + 1, text.length() - 1);
  }
}
