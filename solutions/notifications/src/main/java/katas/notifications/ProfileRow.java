package katas.notifications;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The preferences of a user as the table keeps them.
 *
 * @param locale as a language tag
 * @param zone as an id
 * @param addresses where to send
 * @param optOuts a category and a channel each
 * @param quiet two times of day, or nothing
 */
record ProfileRow(
    String locale,
    String zone,
    List<Address> addresses,
    Set<NotWanted> optOuts,
    List<String> quiet) {

  /** An address, and whether a message came back from it. */
  record Address(Channel channel, String address, boolean disabled) {}

  /** What the user has opted out of. */
  record NotWanted(Category category, Channel channel) {}

  /** New preferences; an address that was disabled stays so while it is the same. */
  static ProfileRow of(Preferences preferences, Optional<ProfileRow> before) {
    List<Address> addresses = new ArrayList<>();
    for (Channel channel : EnumSet.copyOf(List.of(Channel.values()))) {
      String address = preferences.addresses().get(channel);
      if (address != null) {
        Address disabled = new Address(channel, address, true);
        boolean known = before.filter(row -> row.addresses().contains(disabled)).isPresent();
        addresses.add(known ? disabled : new Address(channel, address, false));
      }
    }
    Set<NotWanted> optOuts = new HashSet<>();
    preferences
        .optOuts()
        .forEach(optOut -> optOuts.add(new NotWanted(optOut.category(), optOut.channel())));
    List<String> quiet =
        preferences
            .quietHours()
            .map(hours -> List.of(hours.from().toString(), hours.to().toString()))
            .orElse(List.of());
    return new ProfileRow(
        preferences.locale().toLanguageTag(),
        preferences.zone().getId(),
        List.copyOf(addresses),
        Set.copyOf(optOuts),
        quiet);
  }

  Preferences preferences(String userId) {
    Map<Channel, String> all = new EnumMap<>(Channel.class);
    addresses.forEach(each -> all.put(each.channel(), each.address()));
    Set<OptOut> out = new HashSet<>();
    optOuts.forEach(each -> out.add(new OptOut(each.category(), each.channel())));
    return new Preferences(userId, userLocale(), zoneId(), all, out, quietHours());
  }

  Locale userLocale() {
    return Locale.forLanguageTag(locale);
  }

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  Optional<QuietHours> quietHours() {
    return quiet.isEmpty()
        ? Optional.empty()
        : Optional.of(new QuietHours(LocalTime.parse(quiet.get(0)), LocalTime.parse(quiet.get(1))));
  }

  /** Where to send by this channel, or empty when that is not possible. */
  Optional<String> usable(Channel channel) {
    return addresses.stream()
        .filter(each -> each.channel() == channel && !each.disabled())
        .map(Address::address)
        .findFirst();
  }

  boolean wants(Category category, Channel channel) {
    return category.mandatory() || !optOuts.contains(new NotWanted(category, channel));
  }

  /** The same with one address disabled, if it is still the user's. */
  ProfileRow without(Channel channel, String address) {
    List<Address> changed =
        addresses.stream()
            .map(
                each ->
                    each.equals(new Address(channel, address, false))
                        ? new Address(channel, address, true)
                        : each)
            .toList();
    return new ProfileRow(locale, zone, changed, optOuts, quiet);
  }
}
