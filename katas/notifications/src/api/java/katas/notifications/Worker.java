package katas.notifications;

import java.util.List;

/**
 * The side of a notification server that sends. Each server has one; whatever a server that crashed
 * has left behind another one finishes.
 *
 * <p>Errors: as {@link Notifications}; what a {@link Provider} throws never comes out of {@link
 * #work}.
 *
 * <p>Thread safety: one call at a time; other servers work at the same time.
 */
public interface Worker {

  /**
   * Does a round of what is due now, and comes back: for each channel up to {@link
   * NotificationConfig#share} messages of one priority are sent, the highest that has any due; and
   * up to {@link NotificationConfig#page} members of a campaign are accepted. Called again and
   * again.
   *
   * @return how much it did, in any unit; 0 when nothing was due
   */
  int work();

  /**
   * Takes what a provider says later about a message. Reports may come in any order, repeated,
   * before the answer of {@link Provider#send} or never. They only lead from SENT to DELIVERED to
   * BOUNCED, never back, and out of the states before those; a message that was given up, expired
   * or cancelled stays so. A bounce also disables the address that it bounced from.
   *
   * @param report what happened to which message
   * @return false when no message has this key, and nothing changed
   */
  boolean report(DeliveryReport report);

  /**
   * The dead letters in the order of their death.
   *
   * @param after empty for the first page, else the {@link DeadLetter#cursor} of the last one seen
   * @param limit 1 to 100, else IllegalArgumentException
   * @return a page, empty at the end
   */
  List<DeadLetter> deadLetters(String after, int limit);

  /**
   * Makes a dead letter wait again, due now, with all its attempts before it. Its time to live
   * still counts. A letter that is not dead any more stays as it is.
   *
   * @param letter one of {@link #deadLetters}
   * @return whether it was dead
   */
  boolean replay(DeadLetter letter);
}
