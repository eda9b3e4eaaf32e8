package exam.notifications;

import exam.notifications.NotificationCommand.Request;
import java.util.Map;
import java.util.Set;
import katas.kit.spec.Answer;
import katas.kit.spec.Clauses;
import katas.notifications.Campaign;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.KeyReusedException;
import katas.notifications.Priority;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import katas.notifications.Server;
import katas.notifications.UnknownTemplateException;
import org.jspecify.annotations.Nullable;

/** Commands about campaigns, rule 5.1. */
final class CampaignCommands {

  private CampaignCommands() {}

  static Campaign sale(String id, String template, Channel channel) {
    Map<String, String> name = Map.of("name", "campaign #" + id);
    return new Campaign(id, "all", Category.MARKETING, template, name, channel);
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
    public @Nullable Object ask(Server server) {
      server.start(campaign);
      return null;
    }

    @Override
    public void check(NotificationModel model, Answer answer, Clauses clauses) {
      Campaign known = model.campaigns.get(campaign.campaignId());
      String template = ModelTemplates.find(campaign.templateId(), campaign.channel(), "en");
      if (known != null && !known.equals(campaign)) {
        Class<? extends RuntimeException> either =
            template == null ? UnknownTemplateException.class : KeyReusedException.class;
        boolean refused =
            answer instanceof Answer.Threw threw
                && (threw.thrown() instanceof KeyReusedException
                    || threw.thrown().getClass() == either);
        clauses.that("1.7", refused, () -> "another campaign has this id: it must be refused");
      } else if (template == null) {
        clauses.refused("1.7", answer, UnknownTemplateException.class);
      } else {
        clauses.returned("5.1", answer);
        takeEffect(model);
      }
    }

    @Override
    public void takeEffect(NotificationModel model) {
      boolean possible =
          ModelTemplates.find(campaign.templateId(), campaign.channel(), "en") != null;
      if (possible && !model.campaigns.containsKey(campaign.campaignId())) {
        model.campaigns.put(campaign.campaignId(), campaign);
        model.unfinished.add(campaign.campaignId());
      }
    }

    @Override
    public String toString() {
      return "start the campaign " + campaign.campaignId() + " " + campaign.templateId();
    }
  }
}
