package exam.notifications;

import exam.notifications.NotificationCommand.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.notifications.Campaign;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.KeyReusedException;
import katas.notifications.MissingVariablesException;
import katas.notifications.Priority;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import katas.notifications.Server;
import katas.notifications.UnknownTemplateException;
import org.jspecify.annotations.Nullable;

/** Commands about campaigns, rule 5.1. */
final class CampaignCommands {

  private CampaignCommands() {}

  static Campaign sale(
      String id, Category category, String audience, String template, Channel channel) {
    Map<String, String> name = Map.of("name", "campaign #" + id);
    return new Campaign(id, audience, category, template, name, channel);
  }

  /** What every member gets, by the contract. */
  static SendRequest request(Campaign campaign, String member) {
    return new SendRequest(
        "campaign/" + campaign.campaignId(),
        member,
        campaign.category(),
        campaign.templateId(),
        campaign.variables(),
        Set.of(campaign.channel()),
        SendOptions.of(Priority.BULK));
  }

  /** Starts a campaign. */
  record Start(Campaign campaign) implements Request {
    @Override
    public int level() {
      return 4;
    }

    @Override
    public @Nullable Object ask(Server server) {
      server.start(campaign);
      return null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      Set<Class<? extends RuntimeException>> refusals = refusals(model);
      if (refusals.isEmpty()) {
        clauses.returned("5.1", answer);
        takeEffect(model);
        return;
      }
      boolean refused =
          answer instanceof Answer.Threw threw && refusals.contains(threw.thrown().getClass());
      clauses.that(
          "1.7", refused, () -> "one of " + refusals + " must be thrown, but the call did not");
    }

    private Set<Class<? extends RuntimeException>> refusals(NotificationModel model) {
      Campaign known = model.campaigns.get(campaign.campaignId());
      Set<Class<? extends RuntimeException>> refusals = new HashSet<>();
      if (known != null && !known.equals(campaign)) {
        refusals.add(KeyReusedException.class);
      }
      String template = ModelTemplates.find(campaign.templateId(), campaign.channel(), "en");
      if (template == null) {
        refusals.add(UnknownTemplateException.class);
      } else if (!ModelTemplates.missing(template, campaign.variables()).isEmpty()) {
        refusals.add(MissingVariablesException.class);
      }
      return refusals;
    }

    @Override
    public void takeEffect(NotificationModel model) {
      if (refusals(model).isEmpty() && !model.campaigns.containsKey(campaign.campaignId())) {
        model.campaigns.put(campaign.campaignId(), campaign);
        model.unfinished.add(campaign.campaignId());
      }
    }

    @Override
    public List<NotificationModel> lost(NotificationModel model) {
      List<NotificationModel> possible = Request.super.lost(model);
      possible.forEach(state -> state.unsureOfCampaigns = true);
      return possible;
    }

    @Override
    public String toString() {
      return "start the campaign " + campaign.campaignId() + " " + campaign.templateId();
    }
  }
}
