package katas.notifications;

/**
 * What a provider is given.
 *
 * @param key names the message; any text, the same for every call for one message, another for
 *     another message
 * @param address where to
 * @param text the text
 */
public record Message(String key, String address, String text) {}
