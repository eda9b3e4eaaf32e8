package katas.notifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Accepts notifications. */
final class Acceptance {
  /*
   * Invariant: a notification and the messages of all its channels, each in the queue, are
   * inserted in one batch. So a key is accepted once, and what is accepted is sent.
   */

  private static final Instant NEVER = Instant.MAX;

  private final Platform platform;
  private final VersionedTable table;
  private final Profiles profiles;
  private final TemplateEngine templates;

  Acceptance(Platform platform, Profiles profiles, TemplateEngine templates) {
    this.platform = platform;
    this.table = platform.table();
    this.profiles = profiles;
    this.templates = templates;
  }

  String send(SendRequest request) {
    String id = Keys.notification(request.userId(), request.key());
    NotificationRow notification = NotificationRow.of(request);
    if (isKnown(id, notification)) {
      return id;
    }
    ProfileRow profile = profiles.get(request.userId());
    List<Write> writes = new ArrayList<>();
    writes.add(Write.insert(id, notification));
    Instant now = platform.clock().instant();
    texts(request, notification, profile)
        .forEach((channel, text) -> writes.addAll(message(request, id, channel, text, now)));
    if (!table.write(writes) && !isKnown(id, notification)) {
      throw new IllegalStateException("neither accepted nor known: " + id);
    }
    return id;
  }

  private boolean isKnown(String id, NotificationRow notification) {
    Optional<Row<NotificationRow>> known = table.read(NotificationRow.class, id);
    if (known.isPresent() && !known.get().value().equals(notification)) {
      throw new KeyReusedException("another request has used the key: " + id);
    }
    return known.isPresent();
  }

  private Map<Channel, String> texts(
      SendRequest request, NotificationRow notification, ProfileRow profile) {
    Map<Channel, String> texts = new TreeMap<>();
    for (Channel channel : notification.channels()) {
      texts.put(
          channel,
          templates.render(
              request.templateId(), channel, profile.userLocale(), request.variables()));
      if (request.options().digest()) {
        Map<String, String> sample = Map.of("count", "", "items", "");
        templates.render(Digests.TEMPLATE, channel, profile.userLocale(), sample);
      }
    }
    return texts;
  }

  private List<Write> message(
      SendRequest request, String id, Channel channel, String text, Instant now) {
    SendOptions options = request.options();
    boolean fallback = !request.channels().contains(channel);
    Instant ready = options.sendAt().filter(now::isBefore).orElse(now);
    Instant due = fallback ? ready.plus(options.fallback().orElseThrow().after()) : ready;
    Content content =
        new Content(
            id,
            channel,
            request.userId(),
            request.category(),
            options.priority(),
            text,
            options.digest() ? Digests.end(due, platform.config().digestWindow()) : due,
            options.timeToLive().map(ready::plus).orElse(NEVER),
            fallback,
            options.digest());
    List<Write> writes = new ArrayList<>(Deliveries.inserts(DeliveryRow.accepted(content)));
    if (options.digest()) {
      writes.add(Digests.item(content, now));
    }
    return writes;
  }
}
