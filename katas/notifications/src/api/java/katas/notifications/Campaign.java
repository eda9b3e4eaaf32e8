package katas.notifications;

import java.util.Map;
import java.util.Objects;

/**
 * One message to very many users.
 *
 * @param campaignId the campaign's name, not blank
 * @param audience whom: a name that {@link Audience} knows, not blank
 * @param category what it is about
 * @param templateId which template, not blank
 * @param variables its variables, the same for all
 * @param channel by which channel
 */
public record Campaign(
    String campaignId,
    String audience,
    Category category,
    String templateId,
    Map<String, String> variables,
    Channel channel) {

  /** Refuses null, and blank texts by IllegalArgumentException; copies the variables. */
  public Campaign {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(channel, "channel");
    variables = Map.copyOf(variables);
    if (campaignId.isBlank() || audience.isBlank() || templateId.isBlank()) {
      throw new IllegalArgumentException("a campaign needs an id, an audience and a template");
    }
  }
}
