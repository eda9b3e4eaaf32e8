package katas.notifications;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Accepts campaigns page by page. */
final class Campaigns {
  /*
   * Invariant: the cursor moves on after its page is accepted. A page that breaks off, or that two
   * servers do, is accepted again, and every member's key sees to it that nothing comes twice.
   */

  private final Platform platform;
  private final VersionedTable table;
  private final Acceptance acceptance;
  private final TemplateEngine templates;

  Campaigns(Platform platform, Acceptance acceptance, TemplateEngine templates) {
    this.platform = platform;
    this.table = platform.table();
    this.acceptance = acceptance;
    this.templates = templates;
  }

  void start(Campaign campaign) {
    templates.render(
        campaign.templateId(),
        campaign.channel(),
        platform.config().defaultLocale(),
        campaign.variables());
    CampaignRow row = CampaignRow.of(campaign);
    String id = campaign.campaignId();
    boolean isNew = table.write(Write.insert(id, row), Write.insert(id, new CampaignCursor("")));
    if (!isNew && !table.read(CampaignRow.class, id).orElseThrow().value().equals(row)) {
      throw new KeyReusedException("another campaign is called " + id);
    }
  }

  /** Accepts the next page of one campaign; returns how many members it had, and 1 for its end. */
  int process() {
    Optional<Row<CampaignCursor>> first =
        table.scan(CampaignCursor.class, "", "", 1).stream().findFirst();
    return first.map(this::page).orElse(0);
  }

  private int page(Row<CampaignCursor> cursor) {
    CampaignRow campaign = table.read(CampaignRow.class, cursor.key()).orElseThrow().value();
    int limit = platform.config().campaignPage();
    List<String> members =
        platform.audience().members(campaign.audience(), cursor.value().after(), limit);
    members.forEach(member -> accept(campaign, cursor.key(), member));
    if (members.isEmpty()) {
      table.write(Write.delete(cursor));
      return 1;
    }
    table.write(Write.update(cursor, new CampaignCursor(members.get(members.size() - 1))));
    return members.size();
  }

  private void accept(CampaignRow campaign, String campaignId, String member) {
    try {
      acceptance.send(campaign.request(campaignId, member));
    } catch (UnknownUserException
        | UnknownTemplateException
        | MissingVariablesException
        | KeyReusedException e) {
      // A member who is left out holds up nobody (rule 5.1).
    }
  }
}
