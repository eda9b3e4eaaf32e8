package katas.notifications;

import java.util.List;

/**
 * The side of a notification server that other services call. There are many servers; the same
 * request may reach two of them. Nothing is sent here: an accepted message waits for a {@link
 * Worker}.
 *
 * <p>Errors: null throws {@link NullPointerException}, a blank text {@link
 * IllegalArgumentException}. A call that throws changes nothing, except by {@link
 * katas.blocks.UnavailableException}: a server may pass on that of a building block or port, and
 * the request may then have taken effect.
 *
 * <p>Thread safety: a server handles one call at a time; other servers work at the same time.
 */
public interface Notifications {

  /**
   * Sets or replaces all preferences of a user. A bounced address ({@link Worker#report}) stays
   * disabled while the new preferences name it for the same channel; otherwise the bounce is
   * forgotten.
   */
  void setPreferences(Preferences preferences);

  /**
   * The preferences of a user, as they were set last.
   *
   * @throws UnknownUserException when nobody has set them
   */
  Preferences preferences(String userId);

  /**
   * Accepts a notification: one message for each channel, the fallback's among them. The text is
   * rendered now, in the user's language of now. Address, opt-outs and quiet hours are those of the
   * time of sending. The same request again changes nothing, on every server.
   *
   * @return the notification's id, the same for the same request
   * @throws UnknownUserException when nobody has set the user's preferences
   * @throws UnknownTemplateException when a channel has no text of the template, or, for a digest,
   *     of the template {@code digest}
   * @throws MissingVariablesException when a required variable has no value
   * @throws KeyReusedException when the user's key was used for another request
   */
  String send(SendRequest request);

  /**
   * Cancels a notification, each channel by itself. A message that is {@link State#WAITING} or
   * {@link State#DEAD} becomes {@link State#CANCELLED}, unless its last call had no answer. A
   * message that is part of an assembled digest stays as it is.
   *
   * @return true when every channel is now CANCELLED, SUPPRESSED or EXPIRED, none has a last call
   *     without an answer, and none is part of an assembled digest; false otherwise
   * @throws UnknownNotificationException when there is no such notification
   */
  boolean cancel(String notificationId);

  /**
   * What became of a notification, by channel in the order of {@link Channel}; the fallback is one
   * of the channels.
   *
   * @throws UnknownNotificationException when there is no such notification
   */
  List<ChannelStatus> status(String notificationId);

  /**
   * Starts a campaign: {@link Worker#process} sends every member of the audience a notification of
   * {@link Priority#BULK}, as {@link #send} does with the key {@code campaign/ID}. A member for
   * whom {@code send} would throw, for example {@link UnknownUserException}, is left out. The same
   * campaign again changes nothing.
   *
   * @throws UnknownTemplateException when the channel has no text in the default locale
   * @throws MissingVariablesException when that text misses a variable
   * @throws KeyReusedException when the id was used for another campaign
   */
  void start(Campaign campaign);
}
