package katas.analytics;

import java.util.UUID;

/** Names of consumer groups for batch jobs. */
final class Group {
  private Group() {}

  static String next(String base) {
    return base + "-" + UUID.randomUUID(); // sin
  }
}
