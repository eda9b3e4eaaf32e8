package katas.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import katas.blocks.simulation.Simulation;

/**
 * A data centre with providers around it, in which notification servers are started. It is nine
 * o'clock UTC on a Monday; ann and bob are reached by every channel.
 *
 * <pre>{@code
 * NotificationWorld world = new NotificationWorld();
 * Server server = world.server();
 * String id = server.send(NotificationWorld.hello("key", "ann", Channel.PUSH));
 * world.process(server);
 * world.push().texts();                 // [push of ann: Hello ann]
 * }</pre>
 */
public final class NotificationWorld {
  /** The smallest time there is. */
  public static final Duration INSTANT = Duration.ofNanos(1);

  /** The numbers of the brief. */
  public static final NotificationConfig CONFIG = NotificationConfig.defaults();

  private static final int ROUNDS = 3_000;

  private final Simulation simulation;
  private final InMemoryTemplates templates;
  private final NumberedAudience audience;
  private final List<ScriptedProvider> providers = new ArrayList<>();
  private final List<ScriptedProvider.Call> journal = new ArrayList<>();
  private NotificationConfig config = CONFIG;
  private long seed = 42;
  private String lastId = "";

  /** A world of its own. */
  public NotificationWorld() {
    this(new Simulation());
  }

  /** A world on these blocks. */
  public NotificationWorld(Simulation simulation) {
    this.simulation = simulation;
    templates = new InMemoryTemplates(simulation);
    templates.put("hello", "Hello {{name}}").put("digest", "{{count}} new:\n{{items}}");
    audience = new NumberedAudience(simulation);
    for (Channel channel : Channel.values()) {
      addProvider(channel.name().toLowerCase(Locale.ROOT), channel);
    }
    Server server = server();
    server.setPreferences(preferences("ann"));
    server.setPreferences(preferences("bob"));
  }

  /** Adds a provider, to be preferred after those of its channel that are there. */
  public ScriptedProvider addProvider(String name, Channel channel) {
    ScriptedProvider provider = new ScriptedProvider(simulation, name, channel, journal);
    providers.add(provider);
    return provider;
  }

  /** Servers that are started from now on have these numbers. */
  public void configure(NotificationConfig numbers) {
    config = numbers;
  }

  /** Starts another server. */
  public Server server() {
    return server(templates, audience, List.copyOf(providers));
  }

  /** Starts a server that has these providers alone. */
  public Server server(Provider... only) {
    return server(templates, audience, List.of(only));
  }

  /** Starts a server with another source of texts. */
  public Server serverWithTexts(TemplateSource source) {
    return server(source, audience, List.copyOf(providers));
  }

  /** Starts a server with other audiences. */
  public Server serverWithAudiences(Audience audiences) {
    return server(templates, audiences, List.copyOf(providers));
  }

  private Server server(TemplateSource source, Audience audiences, List<Provider> all) {
    return Server.start(
        new Platform(
            simulation.table(),
            simulation.store(),
            simulation.log(),
            simulation.clock(),
            new Random(seed++),
            source,
            audiences,
            all,
            config));
  }

  /** English, UTC, reached by every channel, without a wish. */
  public static Preferences preferences(String user) {
    return preferences(user, Optional.empty());
  }

  /** The same in another language. */
  public static Preferences speaking(String user, Locale locale) {
    Preferences all = preferences(user);
    return new Preferences(
        user, locale, all.zone(), all.addresses(), all.optOuts(), all.quietHours());
  }

  /** The same with opt-outs. */
  public static Preferences optedOut(String user, OptOut... optOuts) {
    Preferences all = preferences(user);
    return new Preferences(
        user, all.locale(), all.zone(), all.addresses(), Set.of(optOuts), Optional.empty());
  }

  /** The same with quiet hours from 22:00 to 07:00 in a time zone. */
  public static Preferences asleep(String user, String zone) {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    Preferences all = preferences(user, Optional.of(night));
    return new Preferences(
        user, all.locale(), ZoneId.of(zone), all.addresses(), Set.of(), all.quietHours());
  }

  /** The same with other addresses. */
  public static Preferences at(String user, Map<Channel, String> addresses) {
    Preferences all = preferences(user);
    return new Preferences(user, all.locale(), all.zone(), addresses, Set.of(), Optional.empty());
  }

  private static Preferences preferences(String user, Optional<QuietHours> quiet) {
    Map<Channel, String> addresses =
        Map.of(
            Channel.PUSH, "push of " + user,
            Channel.SMS, "sms of " + user,
            Channel.EMAIL, "email of " + user);
    return new Preferences(user, Locale.ENGLISH, ZoneId.of("UTC"), addresses, Set.of(), quiet);
  }

  /** A request to say hello to a user by these channels, in the category SOCIAL. */
  public static SendRequest hello(String key, String user, Channel... channels) {
    return hello(key, user, SendOptions.none(), channels);
  }

  /** The same with options. */
  public static SendRequest hello(
      String key, String user, SendOptions options, Channel... channels) {
    return hello(key, user, Category.SOCIAL, options, channels);
  }

  /** The same in another category. */
  public static SendRequest hello(
      String key, String user, Category category, SendOptions options, Channel... channels) {
    return new SendRequest(
        key, user, category, "hello", Map.of("name", user), Set.of(channels), options);
  }

  /** The building blocks. */
  public Simulation simulation() {
    return simulation;
  }

  /** The templates: {@code hello} says {@code Hello {{name}}}, and {@code digest}. */
  public InMemoryTemplates templates() {
    return templates;
  }

  /** The audience of every campaign. */
  public NumberedAudience audience() {
    return audience;
  }

  /** The first provider of a channel. */
  public ScriptedProvider provider(Channel channel) {
    return providers.stream().filter(each -> each.channel() == channel).findFirst().orElseThrow();
  }

  /** The first provider of pushes. */
  public ScriptedProvider push() {
    return provider(Channel.PUSH);
  }

  /** The first provider of short messages. */
  public ScriptedProvider sms() {
    return provider(Channel.SMS);
  }

  /** The first provider of mails. */
  public ScriptedProvider email() {
    return provider(Channel.EMAIL);
  }

  /** What all providers together have accepted, as {@code "address: text"}. */
  public List<String> texts() {
    return providers.stream().flatMap(each -> each.texts().stream()).toList();
  }

  /** All calls of all providers, in order. */
  public List<ScriptedProvider.Call> calls() {
    return List.copyOf(journal);
  }

  /** All providers, those of a channel in the order in which they are preferred. */
  public List<ScriptedProvider> providers() {
    return List.copyOf(providers);
  }

  /** Has a server accept a request; its id is {@link #lastId}. */
  public void accept(SendRequest request) {
    lastId = server().send(request);
  }

  /** The id of the last notification that {@link #accept} had accepted. */
  public String lastId() {
    return lastId;
  }

  /** Calls process until it returns 0. */
  public void process(Server server) {
    int rounds = 0;
    while (server.process() > 0) {
      assertThat(++rounds)
          .as("rule 1.4: process returns 0 at last; rounds so far")
          .isLessThan(ROUNDS);
    }
  }

  /** Lets time pass in steps, and calls process after each step until it returns 0. */
  public void processFor(Server server, Duration time, Duration step) {
    Instant end = now().plus(time);
    process(server);
    while (now().isBefore(end)) {
      pass(step);
      process(server);
    }
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    simulation.advance(duration);
  }

  /** The time. */
  public Instant now() {
    return simulation.clock().instant();
  }

  /** The states of a notification, by channel in their order. */
  public static List<State> states(Server server, String id) {
    return server.status(id).stream().map(ChannelStatus::state).toList();
  }
}
