package katas.chat;

import java.time.Instant;

/**
 * A message that a server has accepted.
 *
 * @param id its place in the conversation: 1 or more, and greater than the id of every message that
 *     was accepted there before
 * @param conversation where it stands
 * @param sender its author
 * @param key the sender's name of it, see {@link ChatServer#send}
 * @param text 1 to 4,096 characters
 * @param acceptedAt when it was accepted, by the clock of the server that accepted it; for display
 *     only
 */
public record Message(
    long id, String conversation, String sender, String key, String text, Instant acceptedAt) {}
