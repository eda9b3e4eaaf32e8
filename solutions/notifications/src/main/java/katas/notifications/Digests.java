package katas.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Makes one message of many. */
final class Digests {
  /*
   * Invariant: an item of a digest leaves it in the batch that decides what it becomes: the one
   * message, part of it, alone, or nothing. Two servers that put the same digest together write
   * over the same versions, so one of them changes nothing.
   */

  static final String TEMPLATE = "digest";
  private static final int MOST = 30;

  private final VersionedTable table;
  private final Deliveries deliveries;
  private final Profiles profiles;
  private final TemplateEngine templates;

  Digests(Platform platform, Deliveries deliveries, Profiles profiles, TemplateEngine templates) {
    this.table = platform.table();
    this.deliveries = deliveries;
    this.profiles = profiles;
    this.templates = templates;
  }

  /** The end of the window in which an instant lies. */
  static Instant end(Instant instant, Duration window) {
    long millis = window.toMillis();
    return Instant.ofEpochMilli((Math.floorDiv(instant.toEpochMilli(), millis) + 1) * millis);
  }

  static Write item(Content content, Instant acceptedAt) {
    String key = Keys.digest(content) + Keys.time(acceptedAt) + "/" + content.deliveryId();
    return Write.insert(key, new DigestItem(content.deliveryId()));
  }

  /** Takes an item that was cancelled out of its digest. */
  List<Write> leave(Content item) {
    if (!item.digest()) {
      return List.of();
    }
    return table.scan(DigestItem.class, Keys.digest(item), "", MOST).stream()
        .filter(row -> row.value().deliveryId().equals(item.deliveryId()))
        .<Write>map(Write::delete)
        .toList();
  }

  /** Puts a digest together that is due; the message is then due like any other. */
  void assemble(Content one) {
    ProfileRow profile = profiles.get(one.userId());
    List<Write> writes = new ArrayList<>();
    List<Row<DeliveryRow>> live = new ArrayList<>();
    for (Row<DigestItem> item : table.scan(DigestItem.class, Keys.digest(one), "", MOST)) {
      writes.add(Write.delete(item));
      Row<DeliveryRow> row = deliveries.read(item.value().deliveryId()).orElseThrow();
      if (row.value().state() != State.WAITING) {
        continue;
      }
      if (isWanted(row.value().content(), profile)) {
        live.add(row);
      } else {
        writes.addAll(Deliveries.changes(row, row.value().ended(State.SUPPRESSED)));
      }
    }
    writes.addAll(together(live, profile));
    if (!writes.isEmpty()) {
      table.write(writes); // when it is refused the items are still due
    }
  }

  private static boolean isWanted(Content item, ProfileRow profile) {
    return profile.wants(item.category(), item.channel())
        && profile.usable(item.channel()).isPresent();
  }

  private List<Write> together(List<Row<DeliveryRow>> live, ProfileRow profile) {
    if (live.isEmpty()) {
      return List.of();
    }
    Row<DeliveryRow> lead = live.get(0);
    if (live.size() == 1) {
      String text = lead.value().content().text();
      return Deliveries.changes(lead, lead.value().assembled(text, ""));
    }
    List<Write> writes = new ArrayList<>();
    String text = text(live, profile);
    writes.addAll(Deliveries.changes(lead, lead.value().assembled(text, lead.key())));
    for (Row<DeliveryRow> row : live.subList(1, live.size())) {
      writes.addAll(Deliveries.changes(row, row.value().carriedBy(lead.key())));
    }
    return writes;
  }

  private String text(List<Row<DeliveryRow>> live, ProfileRow profile) {
    String items =
        live.stream().map(row -> row.value().content().text()).collect(Collectors.joining("\n"));
    Channel channel = live.get(0).value().content().channel();
    Map<String, String> variables = Map.of("count", live.size() + "", "items", items);
    return templates.renderTexts(TEMPLATE, channel, profile.userLocale(), variables);
  }
}
