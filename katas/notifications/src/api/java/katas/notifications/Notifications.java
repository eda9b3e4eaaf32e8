package katas.notifications;

import java.util.List;

/**
 * The side of a notification server that other services talk to. There are many servers; the same
 * request may reach two. Nothing is sent here: what is accepted waits for a {@link Worker}.
 *
 * <p>Errors: null throws {@link NullPointerException}, a text that is blank {@link
 * IllegalArgumentException}, and nothing changes. When a building block throws {@link
 * katas.blocks.UnavailableException} it may be passed on, and the request may then have taken
 * effect.
 *
 * <p>Thread safety: a server handles one request at a time; other servers work at the same time.
 */
public interface Notifications {

  /** Sets or replaces all preferences of a user. */
  void setPreferences(Preferences preferences);

  /**
   * The preferences of a user, as they were set.
   *
   * @throws UnknownUserException when nobody has set them
   */
  Preferences preferences(String userId);

  /**
   * Accepts a notification. Once this has returned, each of its channels gets its message, exactly
   * once, unless a rule holds it back. The text is made now, in the user's language of now; the
   * address, opt-outs and quiet hours are those of the time of sending. The same request again
   * changes nothing, on whichever server.
   *
   * @return the notification's id, the same for the same request
   * @throws UnknownUserException when nobody has set the user's preferences
   * @throws UnknownTemplateException when a channel has no text of the template, or, for a digest,
   *     of the template {@code digest}
   * @throws MissingVariablesException when a variable is missing
   * @throws KeyReusedException when the user's key was used for another request
   */
  String send(SendRequest request);

  /**
   * Calls a notification off. What was not handed to a provider yet never will be; a call without
   * an answer counts as handed over.
   *
   * @return true when none of its channels has been or will be sent; false when it is too late for
   *     at least one, or it is part of a digest that has been put together
   * @throws UnknownNotificationException when there is no such notification
   */
  boolean cancel(String notificationId);

  /**
   * What became of a notification, by channel in the order of {@link Channel}; its fallback is one
   * of them.
   *
   * @throws UnknownNotificationException when there is no such notification
   */
  List<ChannelStatus> status(String notificationId);

  /**
   * Starts a campaign: every member of the audience gets a notification of {@link Priority#BULK},
   * as if {@link #send} had been called with the key {@code campaign/ID}. Members without
   * preferences are left out. The same campaign again changes nothing.
   *
   * @throws UnknownTemplateException when the channel has no text in the default locale
   * @throws MissingVariablesException when that text misses a variable
   * @throws KeyReusedException when the id was used for another campaign
   */
  void start(Campaign campaign);
}
