package katas.notifications;

import java.util.Map;

/**
 * How a user is reached.
 *
 * @param addresses by channel
 */
record UserRow(Map<Channel, String> addresses) {}
