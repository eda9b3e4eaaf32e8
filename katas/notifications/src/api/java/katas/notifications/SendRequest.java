package katas.notifications;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A request to notify a user. A client that got no answer sends the same request again, with the
 * same key.
 *
 * @param key the client's idempotency key, one for each notification of a user, not blank; may
 *     contain {@code /}
 * @param userId to whom, not blank, without {@code /}
 * @param category what it is about
 * @param templateId which template, not blank
 * @param variables its variables
 * @param channels by which channels, 1 or more, each by itself
 * @param options what most requests leave out, see {@link SendOptions}
 */
public record SendRequest(
    String key,
    String userId,
    Category category,
    String templateId,
    Map<String, String> variables,
    Set<Channel> channels,
    SendOptions options) {

  /**
   * Refuses null, and by IllegalArgumentException blank texts, a user's id with a slash, no
   * channels and a fallback to one of the channels; copies the collections.
   */
  public SendRequest {
    Objects.requireNonNull(category, "category");
    variables = Map.copyOf(variables);
    channels = Set.copyOf(channels);
    if (key.isBlank() || userId.isBlank() || templateId.isBlank()) {
      throw new IllegalArgumentException("a request needs a key, a user and a template");
    }
    if (userId.contains("/")) {
      throw new IllegalArgumentException("not a user's id: '" + userId + "'");
    }
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("a request needs a channel");
    }
    Set<Channel> used = channels;
    if (options.fallback().filter(second -> used.contains(second.channel())).isPresent()) {
      throw new IllegalArgumentException("the fallback is one of the channels: " + channels);
    }
  }
}
