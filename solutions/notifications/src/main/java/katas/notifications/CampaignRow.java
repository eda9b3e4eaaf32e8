package katas.notifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A campaign.
 *
 * @param audience whom
 * @param category what it is about
 * @param templateId which template
 * @param variables names and values in turn
 * @param channel by which channel
 */
record CampaignRow(
    String audience,
    Category category,
    String templateId,
    List<String> variables,
    Channel channel) {

  static CampaignRow of(Campaign campaign) {
    List<String> variables = new ArrayList<>();
    new TreeMap<>(campaign.variables())
        .forEach((name, value) -> variables.addAll(List.of(name, value)));
    return new CampaignRow(
        campaign.audience(),
        campaign.category(),
        campaign.templateId(),
        variables,
        campaign.channel());
  }

  SendRequest request(String campaignId, String userId) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < variables.size(); i += 2) {
      values.put(variables.get(i), variables.get(i + 1));
    }
    return new SendRequest(
        "campaign/" + campaignId,
        userId,
        category,
        templateId,
        values,
        Set.of(channel),
        SendOptions.of(Priority.BULK));
  }
}
