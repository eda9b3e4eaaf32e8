package katas.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import katas.blocks.VersionedTable;

/** Decides, at the time of sending, whether a message may be sent. */
final class Admission {
  private final VersionedTable table;
  private final Profiles profiles;
  private final Quotas quotas;
  private final QuietHoursPolicy quietHoursPolicy = new LocalQuietHoursPolicy();

  Admission(Platform platform, Profiles profiles) {
    this.table = platform.table();
    this.profiles = profiles;
    this.quotas = new Quotas(platform);
  }

  Decision decide(DeliveryRow delivery, Instant now) {
    Content content = delivery.content();
    if (!now.isBefore(content.expiresAt())) {
      return new Decision.End(State.EXPIRED);
    }
    if (delivery.isOpen()) { // it may have been sent: whatever has changed, it must be asked for
      return new Decision.Go(delivery.address(), List.of());
    }
    if (content.fallback() && isDelivered(content)) {
      return new Decision.End(State.SUPPRESSED);
    }
    ProfileRow profile = profiles.get(content.userId());
    Optional<String> address = profile.usable(content.channel());
    if (address.isEmpty() || !profile.wants(content.category(), content.channel())) {
      return new Decision.End(State.SUPPRESSED);
    }
    return content.priority() == Priority.URGENT
        ? new Decision.Go(address.get(), List.of())
        : unlessQuiet(delivery, profile, address.get(), now);
  }

  private Decision unlessQuiet(
      DeliveryRow delivery, ProfileRow profile, String address, Instant now) {
    Optional<Instant> allowed =
        profile
            .quietHours()
            .map(hours -> quietHoursPolicy.nextAllowed(now, hours, profile.zoneId()));
    if (allowed.isPresent() && allowed.get().isAfter(now)) {
      return new Decision.Wait(allowed.get());
    }
    return delivery.counted()
        ? new Decision.Go(address, List.of())
        : quotas.take(delivery.content().userId(), address, now);
  }

  /** Whether another channel of the notification has delivered. */
  private boolean isDelivered(Content content) {
    String id = content.notificationId();
    NotificationRow notification = table.read(NotificationRow.class, id).orElseThrow().value();
    return notification.channels().stream()
        .filter(channel -> channel != content.channel())
        .flatMap(channel -> table.read(DeliveryRow.class, Keys.delivery(id, channel)).stream())
        .anyMatch(row -> row.value().state() == State.DELIVERED);
  }
}
