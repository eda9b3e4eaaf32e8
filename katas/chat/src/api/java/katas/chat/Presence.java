package katas.chat;

import java.time.Instant;

/** Whether a user is online. */
public sealed interface Presence {

  /** At least one device is online. */
  record Online() implements Presence {}

  /**
   * No device is online.
   *
   * @param lastSeen when a server last heard from a device of the user, by the clock of that server
   */
  record Offline(Instant lastSeen) implements Presence {}

  /** No device has ever been online. */
  record NeverSeen() implements Presence {}
}
