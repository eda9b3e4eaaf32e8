package katas.chat;

import java.time.Instant;

/**
 * A message that a server has accepted.
 *
 * @param id its place: 1 or more, and greater than that of every message that the conversation had
 *     before
 * @param conversation where it stands
 * @param sender who wrote it
 * @param key what its sender calls it, see {@link ChatClient#send(String, String)}
 * @param text 1 to 4,096 characters
 * @param acceptedAt when, by the clock of the server that accepted it; for display alone
 */
public record Message(
    long id, String conversation, String sender, String key, String text, Instant acceptedAt) {}
