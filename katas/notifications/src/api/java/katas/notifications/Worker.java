package katas.notifications;

import java.util.List;

/**
 * The side of a notification server that sends. Each server has one; what a crashed server has left
 * behind, another one finishes.
 *
 * <p>Errors: as {@link Notifications}. What a {@link Provider} throws never comes out of {@link
 * #process}.
 *
 * <p>Thread safety: one call at a time; other servers work at the same time.
 */
public interface Worker {

  /**
   * Processes one round of what is due now. For each channel it hands up to {@link
   * NotificationConfig#batchSize} messages of one priority to providers. It accepts up to {@link
   * NotificationConfig#campaignPage} members of a campaign.
   *
   * @return how much it did, in any unit: positive when it called a provider or accepted a member,
   *     0 when nothing is left that can be done now; at a clock that stands still it returns 0 at
   *     last
   */
  int process();

  /**
   * Takes a delivery report of a provider. Reports may come in any order, repeated, before the
   * answer of {@link Provider#send}, or never. A message that is WAITING, SENDING, SENT or
   * DELIVERED moves to the reported state, unless it has come further: SENT, DELIVERED, BOUNCED is
   * the order. A message in any other state stays as it is. When a message becomes BOUNCED, the
   * address that it was sent to is disabled for its channel, if it still is the user's.
   *
   * @param report what happened to which message
   * @return false when no message has this key, and nothing changed; true otherwise
   */
  boolean report(DeliveryReport report);

  /**
   * The dead letters in the order of their death; those of the same instant in any order, always
   * the same.
   *
   * @param after empty for the first page, else the {@link DeadLetter#cursor} of the last one seen,
   *     whether or not that letter is still dead
   * @param limit 1 to 100, else IllegalArgumentException
   * @return a page, full unless it is the last, empty at the end
   */
  List<DeadLetter> deadLetters(String after, int limit);

  /**
   * Makes a dead letter wait again, due now, with {@link NotificationConfig#maxAttempts} new
   * attempts. {@link ChannelStatus#attempts} still has the old ones, and numbers go on. The time to
   * live still counts from when the notification was due.
   *
   * @param letter one of {@link #deadLetters}
   * @return true when it was dead; false, and nothing changed, when it was replayed or cancelled
   *     before, also when the message has died again since
   */
  boolean replay(DeadLetter letter);
}
