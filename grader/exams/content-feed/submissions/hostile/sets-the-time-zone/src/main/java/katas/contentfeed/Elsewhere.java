package katas.contentfeed;

import java.util.SimpleTimeZone;

/** Moves the whole JVM to another zone. */
final class Elsewhere {
  private Elsewhere() {}

  static void move() {
    SimpleTimeZone.setDefault(new SimpleTimeZone(1, "Nowhere")); // sin
  }
}
