package katas.ratelimiter;

import java.time.Instant;

/** Instants as the store keeps them: {@code 1767603600.5} is 5 ns after nine o'clock. */
final class TimeText {
  private TimeText() {}

  static String encode(Instant instant) {
    return instant.getEpochSecond() + "." + instant.getNano();
  }

  static Instant decode(String text) {
    int point = text.indexOf('.');
    long seconds = Long.parseLong(text.substring(0, point));
    return Instant.ofEpochSecond(seconds, Long.parseLong(text.substring(point + 1)));
  }
}
