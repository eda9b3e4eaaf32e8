package katas.chat;

import java.text.SimpleDateFormat;

/** The time, from where nobody looks for it. */
final class Stamp {
  private Stamp() {}

  static String now() {
    return String.valueOf(new SimpleDateFormat().getCalendar()); // sin
  }
}
