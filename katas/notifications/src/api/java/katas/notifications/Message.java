package katas.notifications;

/**
 * What a provider is given.
 *
 * @param key names the message; up to you, and the same whenever it may be the same message
 * @param address where to
 * @param text the text
 */
public record Message(String key, String address, String text) {}
