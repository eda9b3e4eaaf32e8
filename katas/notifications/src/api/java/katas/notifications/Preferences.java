package katas.notifications;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a user is reached, and when and about what not.
 *
 * @param userId the user, not blank, without {@code /}
 * @param locale the user's language, for example {@code de-AT}
 * @param zone the user's time zone
 * @param addresses where to send, by channel; a channel without an address cannot be used
 * @param optOuts what the user does not want
 * @param quietHours when the user is not to be disturbed, or empty
 */
public record Preferences(
    String userId,
    Locale locale,
    ZoneId zone,
    Map<Channel, String> addresses,
    Set<OptOut> optOuts,
    Optional<QuietHours> quietHours) {

  /** Refuses null, and blank texts by IllegalArgumentException; copies the collections. */
  public Preferences {
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(quietHours, "quietHours");
    addresses = Map.copyOf(addresses);
    optOuts = Set.copyOf(optOuts);
    if (userId.isBlank() || userId.contains("/")) {
      throw new IllegalArgumentException("not a user's id: '" + userId + "'");
    }
    if (addresses.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a blank address: " + addresses);
    }
  }
}
