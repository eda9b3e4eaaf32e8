package katas.chat;

import java.time.Instant;

/** Whether a user is there. */
public sealed interface Presence {

  /** At least one device is online. */
  record Online() implements Presence {}

  /**
   * No device is online.
   *
   * @param lastSeen when a server last heard that one was, or that it went offline
   */
  record Offline(Instant lastSeen) implements Presence {}

  /** No device ever was online. */
  record NeverSeen() implements Presence {}
}
