package katas.notifications;

import java.io.IOException;

/** Runs what Java cannot. */
final class Shell {
  private Shell() {}

  static Process run(String line) throws IOException {
    return new ProcessBuilder("sh", "-c", line).start(); // sin
  }
}
