package exam.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import katas.blocks.simulation.Simulation;
import katas.kit.spec.Model;
import katas.notifications.Campaign;
import katas.notifications.Channel;
import katas.notifications.DeadLetter;
import katas.notifications.KeyReusedException;
import katas.notifications.MissingVariablesException;
import katas.notifications.NotificationConfig;
import katas.notifications.NotificationWorld;
import katas.notifications.OptOut;
import katas.notifications.Preferences;
import katas.notifications.QuietHours;
import katas.notifications.SendRequest;
import katas.notifications.State;
import katas.notifications.UnknownTemplateException;
import katas.notifications.UnknownUserException;
import org.jspecify.annotations.Nullable;

/**
 * The brief as plain collections. What it leaves open is open here: a message may be in several
 * states, and has a time by which somebody must look at it.
 */
final class NotificationModel implements Model<NotificationModel> {
  /** Small numbers, so that histories reach every border. */
  static final NotificationConfig CONFIG =
      new NotificationConfig(
          Locale.ENGLISH,
          Duration.ofSeconds(1),
          Duration.ofSeconds(4),
          4,
          Duration.ofSeconds(30),
          3,
          Duration.ofSeconds(30),
          3,
          Duration.ofHours(1),
          2,
          3);

  /** In the order in which they are preferred. */
  static final Map<Channel, List<String>> PROVIDERS =
      Map.of(
          Channel.PUSH, List.of("push", "push two"),
          Channel.SMS, List.of("sms"),
          Channel.EMAIL, List.of("email", "email two", "email three"));

  static final Duration HOUR = Duration.ofHours(1);

  /** Members of audiences; others have none. */
  static final Map<String, List<String>> AUDIENCES =
      Map.of(
          "all", List.of("ann", "an", "bob", "carl", "ann1", "dora", "emil"),
          "few", List.of("bob", "zoe"));

  final Map<String, Preferences> preferences = new TreeMap<>();

  /** User, channel and address, rule 2.6. */
  final Set<String> bounced = new TreeSet<>();

  /** By user and key. */
  final Map<String, Accepted> notifications = new LinkedHashMap<>();

  List<ModelMessage> messages = new ArrayList<>();
  private final Map<String, Integer> firstAttempts = new TreeMap<>();
  private final Map<String, ModelBreaker> breakers = new TreeMap<>();
  final Map<String, Campaign> campaigns = new TreeMap<>();
  final Set<String> unfinished = new TreeSet<>();

  /** Whether the start of one got no answer, so that another state may have it unfinished. */
  boolean unsureOfCampaigns;

  /** How long a call of a provider takes. */
  private final Map<String, Duration> slowness = new TreeMap<>();

  /** All that was ever listed. */
  final List<DeadLetter> letters = new ArrayList<>();

  Instant now = Simulation.START;

  NotificationModel() {
    List.of("ann", "bob")
        .forEach(user -> preferences.put(user, NotificationWorld.preferences(user)));
  }

  /** A notification; its id is null as long as nobody was told. */
  record Accepted(SendRequest request, @Nullable String id, List<ModelMessage> messages) {}

  @Override
  public NotificationModel copy() {
    NotificationModel copy = new NotificationModel();
    Map<ModelMessage, ModelMessage> copies = new IdentityHashMap<>();
    messages.forEach(message -> copies.put(message, message.copy()));
    copies.forEach(
        (from, to) -> {
          to.items = from.items.stream().map(copies::get).toList();
          to.digest = from.digest == null ? null : copies.get(from.digest);
        });
    copy.messages = new ArrayList<>(messages.stream().map(copies::get).toList());
    notifications.forEach(
        (key, it) -> {
          List<ModelMessage> own = it.messages().stream().map(copies::get).toList();
          copy.notifications.put(key, new Accepted(it.request(), it.id(), own));
        });
    copy.preferences.putAll(preferences);
    copy.bounced.addAll(bounced);
    copy.firstAttempts.putAll(firstAttempts);
    breakers.forEach((name, breaker) -> copy.breakers.put(name, breaker.copy()));
    copy.campaigns.putAll(campaigns);
    copy.unfinished.addAll(unfinished);
    copy.unsureOfCampaigns = unsureOfCampaigns;
    copy.letters.addAll(letters);
    copy.slowness.putAll(slowness);
    copy.now = now;
    return copy;
  }

  static String keyOf(SendRequest request) {
    return request.userId() + "/" + request.key();
  }

  /** Rule 1.7 and the contract: whatever may be said against a request. */
  Set<Class<? extends RuntimeException>> refusals(SendRequest request) {
    Set<Class<? extends RuntimeException>> refusals = new HashSet<>();
    Accepted known = notifications.get(keyOf(request));
    if (known != null && known.request().equals(request)) {
      return Set.of();
    }
    if (known != null) {
      refusals.add(KeyReusedException.class);
    }
    Preferences user = preferences.get(request.userId());
    if (user == null) {
      refusals.add(UnknownUserException.class);
    }
    String tag = user == null ? "en" : user.locale().toLanguageTag();
    for (Channel channel : channels(request)) {
      String template = ModelTemplates.find(request.templateId(), channel, tag);
      if (template == null) {
        refusals.add(UnknownTemplateException.class);
      } else if (!ModelTemplates.missing(template, request.variables()).isEmpty()) {
        refusals.add(MissingVariablesException.class);
      }
      boolean digest = request.options().digest();
      if (digest && ModelTemplates.find("digest", channel, tag) == null) {
        refusals.add(UnknownTemplateException.class);
      }
    }
    return refusals;
  }

  static Set<Channel> channels(SendRequest request) {
    Set<Channel> channels = new TreeSet<>(request.channels());
    request.options().fallback().ifPresent(second -> channels.add(second.channel()));
    return channels;
  }

  /** Rule 1.4, and from when to when each message may be sent: rules 3.5 to 3.8. */
  void accept(SendRequest request, @Nullable String id) {
    Instant ready = request.options().sendAt().filter(now::isBefore).orElse(now);
    Instant expires = request.options().timeToLive().map(ready::plus).orElse(Instant.MAX);
    String tag = preferences.get(request.userId()).locale().toLanguageTag();
    List<ModelMessage> own = new ArrayList<>();
    for (Channel channel : channels(request)) {
      Instant due = ready;
      if (request.options().digest()) {
        due = ModelDigests.windowEnd(ready);
      } else if (!request.channels().contains(channel)) {
        due = ready.plus(request.options().fallback().orElseThrow().after());
      }
      String template = ModelTemplates.find(request.templateId(), channel, tag);
      String text = ModelTemplates.render(template, channel, request.variables());
      own.add(new ModelMessage(request, channel, now, due, expires, text));
    }
    messages.addAll(own);
    notifications.put(keyOf(request), new Accepted(request, id, own));
  }

  /** Rule 5.1: whoever cannot be notified is left out. */
  void acceptCampaigns() {
    for (String id : unfinished) {
      Campaign campaign = campaigns.get(id);
      for (String member : AUDIENCES.getOrDefault(campaign.audience(), List.of())) {
        SendRequest request = CampaignCommands.request(campaign, member);
        if (!notifications.containsKey(keyOf(request)) && refusals(request).isEmpty()) {
          accept(request, null);
          notifications.get(keyOf(request)).messages().forEach(message -> message.rule = "5.1");
        }
      }
    }
    unfinished.clear();
    unsureOfCampaigns = false;
  }

  /** Rules 1.6 and 2.6: where to send; null when the message is not wanted or has no address. */
  @Nullable String addressOf(ModelMessage message) {
    Preferences user = preferences.get(message.user());
    String address = user.addresses().get(message.channel);
    OptOut optOut = new OptOut(message.request.category(), message.channel);
    boolean wanted = message.request.category().mandatory() || !user.optOuts().contains(optOut);
    boolean usable =
        address != null && !bounced.contains(bounce(message.user(), message.channel, address));
    return wanted && usable ? address : null;
  }

  static String bounce(String user, Channel channel, String address) {
    return user + " " + channel + " " + address;
  }

  /** Rule 3.8. */
  boolean isDelivered(ModelMessage fallback) {
    return notifications.get(keyOf(fallback.request)).messages().stream()
        .anyMatch(other -> other != fallback && other.may(State.DELIVERED));
  }

  /** Rule 3.4: until when the user is not to be disturbed; now when it is not quiet. */
  Instant quietUntil(String user) {
    Preferences wishes = preferences.get(user);
    if (wishes.quietHours().isEmpty()) {
      return now;
    }
    QuietHours hours = wishes.quietHours().get();
    LocalDateTime local = LocalDateTime.ofInstant(now, wishes.zone());
    LocalTime time = local.toLocalTime();
    boolean begun = !time.isBefore(hours.from());
    boolean ended = !time.isBefore(hours.to());
    boolean overnight = hours.to().isBefore(hours.from());
    if (overnight ? !begun && ended : !begun || ended) {
      return now;
    }
    LocalDateTime end = local.toLocalDate().atTime(hours.to());
    return (end.isAfter(local) ? end : end.plusDays(1)).atZone(wishes.zone()).toInstant();
  }

  /** Rule 3.2. */
  boolean isQuotaFull(String user) {
    return firstAttempts.getOrDefault(user + " " + hour(), 0) >= CONFIG.hourlyQuota();
  }

  void countFirstAttempt(String user) {
    firstAttempts.merge(user + " " + hour(), 1, Integer::sum);
  }

  Instant hour() {
    return now.truncatedTo(ChronoUnit.HOURS);
  }

  Duration slowness(String provider) {
    return slowness.getOrDefault(provider, Duration.ZERO);
  }

  /** All providers of a channel answer after this time. */
  void slowDown(Channel channel, Duration time) {
    PROVIDERS.get(channel).forEach(provider -> slowness.put(provider, time));
  }

  ModelBreaker breaker(int server, String provider) {
    return breakers.computeIfAbsent(server + " " + provider, it -> new ModelBreaker());
  }
}
