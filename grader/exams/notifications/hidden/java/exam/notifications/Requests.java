package exam.notifications;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import katas.kit.spec.Choices;
import katas.notifications.Campaign;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.OptOut;
import katas.notifications.Preferences;
import katas.notifications.Priority;
import katas.notifications.QuietHours;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;

/** Requests, preferences and campaigns of histories. */
final class Requests {
  /**
   * Names of which one is a prefix of another; carl has no preferences until a history sets them.
   */
  static final List<String> USERS = List.of("ann", "bob", "an", "ann1", "carl");

  private static final List<String> KEYS =
      List.of("1", "2", "3", "4", "11", "1/PUSH", "/", "campaign/a", "5", "6", "7", "8", "%");

  /** Values that templates, HTML, regular expressions and formats take for their own. */
  private static final List<String> VALUES =
      List.of("Tom", "Tom & Jo", "{{name}}", "<b>'\"", "$1\\", "&amp;", "%s {{items}}", "");

  private static final Comparator<ModelMessage> MOST_ATTEMPTS =
      Comparator.comparing(message -> -message.attempts.size());

  private Requests() {}

  static SendRequest next(NotificationModel model, Choices choices) {
    List<NotificationModel.Accepted> known = List.copyOf(model.notifications.values());
    if (!known.isEmpty() && choices.chance(14)) {
      SendRequest request = choices.of(known).request();
      return choices.chance(30) ? SimilarRequests.like(request, choices) : request;
    }
    return request(user(model, choices), choices.of(KEYS), model, choices);
  }

  private static SendRequest request(
      String user, String key, NotificationModel model, Choices choices) {
    Set<Channel> channels = EnumSet.of(choices.of(Channel.values()));
    if (choices.chance(40)) {
      channels.add(choices.of(Channel.values()));
    }
    Category category =
        choices.of(Category.SOCIAL, Category.SOCIAL, Category.ACCOUNT, Category.SECURITY);
    SendOptions options = options(channels, model, choices);
    String template = choices.chance(6) ? choices.of("code", "sale", "none") : "hello";
    Map<String, String> variables = new HashMap<>();
    // No two notifications have the same text.
    String value = choices.of(VALUES) + " #" + user + "/" + key;
    if (!template.equals("code")) {
      variables.put("name", value);
    }
    if (choices.chance(10)) {
      variables.put("end", "!");
    }
    if (choices.chance(8)) {
      variables.put("unused", value);
    }
    return new SendRequest(key, user, category, template, variables, channels, options);
  }

  private static SendOptions options(
      Set<Channel> channels, NotificationModel model, Choices choices) {
    Priority priority =
        choices.of(Priority.NORMAL, Priority.URGENT, Priority.NORMAL, Priority.BULK);
    SendOptions options = SendOptions.of(priority);
    if (choices.chance(35)) {
      options = options.at(model.now.plus(time(choices)));
    }
    if (choices.chance(20) && priority == Priority.NORMAL) {
      return options.asDigest();
    }
    if (choices.chance(30)) {
      options = options.withTimeToLive(time(choices).abs().plusNanos(1));
    }
    List<Channel> others =
        List.of(Channel.values()).stream().filter(it -> !channels.contains(it)).toList();
    if (choices.chance(25) && !others.isEmpty()) {
      options = options.withFallback(choices.of(others), time(choices).abs().plusSeconds(1));
    }
    return options;
  }

  private static Duration time(Choices choices) {
    return choices.of(
        Duration.ofMinutes(5),
        Duration.ofMinutes(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofNanos(1),
        Duration.ofMinutes(-1),
        Duration.ofMinutes(61),
        Duration.ofHours(20));
  }

  /** Variables of two templates are missing, or none. */
  static SendRequest incomplete(Choices choices) {
    String key = "incomplete " + choices.below(3);
    Map<String, String> variables = new HashMap<>();
    for (String name : List.of("code", "name", "unit", "what")) {
      if (choices.chance(40)) {
        variables.put(name, key + " #" + variables.size());
      }
    }
    Set<Channel> channels = Set.of(Channel.SMS);
    SendOptions options = SendOptions.of(Priority.URGENT);
    return new SendRequest(key, "ann", Category.ACCOUNT, "code", variables, channels, options);
  }

  /** Requests that differ in key and text alone. */
  static SendCommands.SendMany burst(NotificationModel model, Choices choices) {
    String user = user(model, choices);
    SendRequest first = request(user, "many", model, choices);
    int from = model.notifications.size();
    int size = 2 + choices.below(5);
    List<SendRequest> requests = new ArrayList<>();
    for (int i = from; i < from + size; i++) {
      Map<String, String> variables = new HashMap<>(first.variables());
      variables.computeIfPresent("name", (name, value) -> value + " of many");
      variables.put("name", variables.getOrDefault("name", "") + " #" + i);
      requests.add(
          new SendRequest(
              "many " + i,
              user,
              first.category(),
              first.templateId(),
              variables,
              first.channels(),
              first.options()));
    }
    return new SendCommands.SendMany(requests);
  }

  /** Few users get most, above all those who have a bounced address. */
  private static String user(NotificationModel model, Choices choices) {
    List<String> bounced = model.bounced.stream().map(it -> it.split(" ")[0]).distinct().toList();
    return !bounced.isEmpty() && choices.chance(50)
        ? choices.of(bounced)
        : choices.of("ann", "bob", "ann", "an", "ann", "ann1", "bob", "carl");
  }

  static Preferences wishes(NotificationModel model, Choices choices) {
    List<ModelMessage> waiting =
        model.messages.stream().filter(ModelMessage::isLive).sorted(MOST_ATTEMPTS).toList();
    return waiting.isEmpty() || choices.chance(50)
        ? anyWishes(model, choices)
        : wishes(model, waiting.get(choices.below(Math.min(3, waiting.size()))), choices);
  }

  /** What the user wants is changed in one thing, while a message to the user waits. */
  private static Preferences wishes(
      NotificationModel model, ModelMessage message, Choices choices) {
    Preferences now = model.preferences.get(message.user());
    Map<Channel, String> addresses = new EnumMap<>(Channel.class);
    addresses.putAll(now.addresses());
    Set<OptOut> optOuts = new HashSet<>(now.optOuts());
    Optional<QuietHours> quiet = now.quietHours();
    OptOut optOut = new OptOut(message.request.category(), message.channel);
    switch (choices.below(4)) {
      case 0 -> addresses.remove(message.channel);
      case 1 -> addresses.put(message.channel, "newest " + message.channel + " of " + now.userId());
      case 2 -> quiet = quiet.isPresent() ? Optional.empty() : quietNow(model, now.zone());
      default -> {
        if (!optOuts.remove(optOut)) {
          optOuts.add(optOut);
        }
      }
    }
    return new Preferences(now.userId(), now.locale(), now.zone(), addresses, optOuts, quiet);
  }

  private static Optional<QuietHours> quietNow(NotificationModel model, ZoneId zone) {
    LocalTime from = LocalTime.ofInstant(model.now, zone).truncatedTo(ChronoUnit.HOURS);
    return Optional.of(new QuietHours(from, from.plusHours(2)));
  }

  private static Preferences anyWishes(NotificationModel model, Choices choices) {
    String user = user(model, choices);
    Map<Channel, String> addresses = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      String address = choices.of("old", "new", "old", "old", "");
      if (!address.isEmpty()) {
        addresses.put(channel, address + " " + channel + " of " + user);
      }
    }
    Set<OptOut> optOuts = new HashSet<>();
    if (choices.chance(40)) {
      Category category = choices.of(Category.SOCIAL, Category.SECURITY, Category.MARKETING);
      optOuts.add(new OptOut(category, choices.of(Channel.values())));
    }
    Locale locale = Locale.forLanguageTag(choices.of("en", "de", "de-AT", "fr-FR"));
    ZoneId zone = ZoneId.of(choices.of("UTC", "Asia/Kolkata", "America/New_York"));
    return new Preferences(user, locale, zone, addresses, optOuts, quietHours(choices));
  }

  private static Optional<QuietHours> quietHours(Choices choices) {
    LocalTime from =
        choices.of(LocalTime.of(22, 0), LocalTime.of(9, 0), LocalTime.of(13, 15, 30, 1));
    LocalTime to = choices.of(LocalTime.of(7, 0), LocalTime.of(14, 30), LocalTime.of(9, 30));
    return choices.chance(30) ? Optional.of(new QuietHours(from, to)) : Optional.empty();
  }

  static Campaign campaign(Choices choices) {
    return CampaignCommands.sale(
        choices.of("a", "b"),
        choices.of("all", "all", "few", "nobody"),
        choices.of("hello", "sale", "code"),
        choices.of(Channel.PUSH, Channel.PUSH, Channel.EMAIL, Channel.SMS));
  }
}
