package exam.notifications;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.ConsumerLagMonitor;
import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import katas.notifications.Channel;
import katas.notifications.NotificationWorld;
import katas.notifications.Platform;
import katas.notifications.Server;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What {@link NotificationWorld} is to the other tests, on PostgreSQL, Redis and Kafka. The tests
 * of a class share one, each with users of its own, whom {@link #begin} gives it. A test begins at
 * five past some hour UTC, so that no hour ends by itself while it runs. Rules 1.3, 2.1 and 3.3 ask
 * no block for anything and have no tests on engines, nor has 4.7: this clock only goes forward.
 */
final class EngineNotifications implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EngineWorld world = Engines.ofThisRun().newWorld();
  private final ConsumerLagMonitor watch = new ConsumerLagMonitor();
  private final Map<String, String> templates = new ConcurrentHashMap<>();
  private final List<MemoryProvider> providers = new CopyOnWriteArrayList<>();
  private final List<Server> workers = new CopyOnWriteArrayList<>();
  private final AtomicInteger servers = new AtomicInteger();
  private final Set<String> usersOfThisTest = ConcurrentHashMap.newKeySet();
  private final Server desk;
  private int users;

  EngineNotifications() {
    for (Channel channel : Channel.values()) {
      addProvider(channel.name().toLowerCase(Locale.ROOT), channel);
      template("hello", channel, "en", "Hello {{name}}");
      template("digest", channel, "en", "{{count}} new:\n{{items}}");
    }
    desk = server();
  }

  /**
   * Begins a test, five minutes after the next full hour; what earlier ones have left behind is not
   * seen any more. Returns a user.
   */
  String begin() {
    Instant start = now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(65));
    world.pass(Duration.between(now(), start));
    usersOfThisTest.clear();
    providers.removeIf(provider -> provider.name().contains(" "));
    providers.forEach(MemoryProvider::begin);
    return user();
  }

  /** Another user, who is reached by every channel. */
  String user() {
    String name = "user-" + ++users;
    usersOfThisTest.add(name);
    desk.setPreferences(NotificationWorld.preferences(name));
    return name;
  }

  private boolean isOfThisTest(String address) {
    return usersOfThisTest.contains(address.substring(address.lastIndexOf(' ') + 1));
  }

  /** Adds a text; {@code locale} is a language tag. */
  void template(String templateId, Channel channel, String locale, String text) {
    templates.put(templateId + " " + channel + " " + locale, text);
  }

  /**
   * Adds a provider, to be preferred after those of its channel that are there.
   *
   * @param name with a blank, if it is for this test only
   */
  MemoryProvider addProvider(String name, Channel channel) {
    MemoryProvider provider = new MemoryProvider(name, channel, this::isOfThisTest);
    providers.add(provider);
    return provider;
  }

  /** The first provider of a channel. */
  MemoryProvider provider(Channel channel) {
    return providers.stream().filter(each -> each.channel() == channel).findFirst().orElseThrow();
  }

  /** Starts another server, which shares nothing with the others but the engines. */
  Server server() {
    return on(world.server());
  }

  /** So many of them. */
  List<Server> servers(int count) {
    return Stream.generate(this::server).limit(count).toList();
  }

  /** Starts the learner's server on this one. */
  Server on(ServerBlocks machine) {
    return Server.start(
        new Platform(
            machine.table(),
            machine.store(),
            new LazyLog(() -> watch.watch(machine.log())),
            machine.clock(),
            new Random(servers.incrementAndGet()),
            (id, channel, locale) ->
                Optional.ofNullable(
                    templates.get(id + " " + channel + " " + locale.toLanguageTag())),
            (audience, after, limit) -> List.of(),
            List.copyOf(providers),
            NotificationWorld.CONFIG));
  }

  /** The engines behind it. */
  EngineWorld world() {
    return world;
  }

  /** The time. */
  Instant now() {
    return world.clock().instant();
  }

  /** What all providers together have accepted, as {@code "address: text"}. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    providers.forEach(provider -> texts.addAll(provider.texts()));
    return texts;
  }

  /** What the greeting of a user is by this channel. */
  static String greeting(String channel, String user) {
    return channel + " of " + user + ": Hello " + user;
  }

  /** Rounds of work until nothing is due. Designs with a log get time for what is on its way. */
  void process(Server server) {
    if (!workers.contains(server)) {
      workers.add(server);
    }
    try {
      await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(1))
          .until(() -> server.process() == 0 && isWorkedOff());
    } catch (ConditionTimeoutException e) {
      // What was sent, or not, says more.
    }
  }

  /** A member of a group that nobody calls would keep what waits for it. */
  private boolean isWorkedOff() {
    if (!watch.isDrained()) {
      workers.forEach(Server::process);
      return false;
    }
    return true;
  }

  /** Lets time pass, then works until nothing is due. */
  void passAndWork(Duration time, Server server) {
    world.pass(time);
    process(server);
  }

  /** The server does what is due now and in the next two hours. */
  void recover(Server server) {
    process(server);
    for (int step = 0; step < 4; step++) {
      passAndWork(Duration.ofSeconds(31), server);
    }
    for (int step = 0; step < 4; step++) {
      passAndWork(Duration.ofMinutes(30), server);
    }
  }

  @Override
  public void close() {
    world.close();
  }
}
