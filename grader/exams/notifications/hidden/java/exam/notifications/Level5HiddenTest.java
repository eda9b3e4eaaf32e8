package exam.notifications;

import static katas.notifications.NotificationWorld.CONFIG;
import static katas.notifications.NotificationWorld.hello;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import katas.blocks.simulation.Counts;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.NotificationConfig;
import katas.notifications.NotificationWorld;
import katas.notifications.Priority;
import katas.notifications.ScriptedProvider;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import katas.notifications.Server;
import katas.notifications.UnknownTemplateException;
import org.junit.jupiter.api.Test;

/** Scale: rules 5.1 to 5.5. */
class Level5HiddenTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  @Points(1)
  @Hint("Look for what is due by its time and nowhere else; and keep what never changes.")
  void r5_2_what_waits_costs_nothing() {
    for (int others : new int[] {10, 40, 160}) {
      NotificationWorld world = new NotificationWorld();
      Server server = world.server();
      SendOptions tomorrow = SendOptions.none().at(world.now().plus(Duration.ofDays(1)));
      for (int i = 0; i < others; i++) {
        server.send(hello("later " + i, "bob", tomorrow, Channel.PUSH));
      }
      Counts idle = world.simulation().counts();
      server.process();
      Counts before = world.simulation().counts();

      server.send(hello("key", "ann", Channel.PUSH));
      server.process();

      Counts cost = world.simulation().counts().since(before);
      int round = before.since(idle).total();
      Expect.equal("rule 5.2: sent", world.push().texts().size(), 1);
      Expect.that("rule 5.2: a message before " + others, cost.total() <= 40, "" + cost);
      Expect.that("rule 5.2: a round with nothing to do", round <= 30, "took " + round);
      Expect.equal("rule 5.2: loads of a known text", cost.of("templates"), 0);
    }
    eachTextIsLoadedOnce();
  }

  /** Users of different languages share the text that stands in for theirs, or none. */
  private static void eachTextIsLoadedOnce() {
    NotificationWorld world = new NotificationWorld();
    world.templates().put("german", Channel.SMS, "de", "Hallo {{name}}");
    Map<String, Integer> loads = new TreeMap<>();
    Server server =
        world.serverWithTexts(
            (template, channel, locale) -> {
              loads.merge(template + " " + channel + " " + locale.toLanguageTag(), 1, Integer::sum);
              return world.templates().load(template, channel, locale);
            });
    for (String template : List.of("hello", "german", "nowhere")) {
      for (String tag : List.of("de-AT", "de-CH", "de", "fr", "fr-CA", "it", "en-GB", "en")) {
        server.setPreferences(NotificationWorld.speaking("ann", Locale.forLanguageTag(tag)));
        for (String key : List.of("1", "2")) {
          sendOrRefused(server, template, template + " " + tag + " " + key);
        }
      }
    }
    world.process(server);

    loads.forEach(
        (text, count) ->
            assertThat(count).as("rule 5.2: how often a server loads %s", text).isEqualTo(1));
  }

  private static void sendOrRefused(Server server, String template, String key) {
    Map<String, String> name = Map.of("name", "Ann");
    Set<Channel> sms = Set.of(Channel.SMS);
    try {
      server.send(new SendRequest(key, "ann", Category.SOCIAL, template, name, sms, urgent()));
    } catch (UnknownTemplateException e) {
      // In no language that ann reads.
    }
  }

  private static SendOptions urgent() {
    return SendOptions.of(Priority.URGENT);
  }

  @Test
  @Points(1)
  @Hint("What failed together must not come back together.")
  void r5_4_retries_are_spread() {
    NotificationWorld world = new NotificationWorld();
    world.configure(patient());
    Server server = world.server();
    world.push().always(Response.FAIL);
    for (int i = 0; i < 60; i++) {
      server.send(hello("key " + i, "ann", urgent(), Channel.PUSH));
    }
    for (int attempt = 1; attempt <= 4; attempt++) {
      world.process(server);
      world.pass(attempt < 4 ? Duration.ofSeconds(8) : Duration.ZERO);
    }
    int before = world.push().calls().size();
    world.push().always(Response.ACCEPT);

    world.processFor(server, Duration.ofSeconds(9), Duration.ofMillis(250));

    Map<Long, Integer> seconds = new TreeMap<>();
    List<ScriptedProvider.Call> calls = world.push().calls();
    calls
        .subList(before, calls.size())
        .forEach(call -> seconds.merge(call.at().getEpochSecond(), 1, Integer::sum));
    boolean spread = seconds.values().stream().allMatch(count -> count <= 24);
    Expect.equal("rule 5.4: all come again", calls.size() - before, 60);
    Expect.that("rule 5.4: at most 24 a second", spread, "there were " + seconds.values());
  }

  /** A breaker that does not open in a test. */
  static NotificationConfig patient() {
    return new NotificationConfig(
        CONFIG.defaultLocale(),
        SECOND,
        CONFIG.backoffCap(),
        CONFIG.maxAttempts(),
        CONFIG.lease(),
        100_000,
        CONFIG.breakerOpenTime(),
        CONFIG.hourlyQuota(),
        CONFIG.digestWindow(),
        CONFIG.batchSize(),
        CONFIG.campaignPage());
  }

  @Test
  @Points(1)
  @Hint("Take a few of each channel in turn; and whoever only has to wait takes nobody's place.")
  void r5_5_nobody_holds_up_the_others() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    world.push().takes(Duration.ofSeconds(1));
    for (int i = 0; i < 40; i++) {
      server.send(hello("slow " + i, "ann", urgent(), Channel.PUSH));
    }
    server.send(hello("mail", "bob", urgent(), Channel.EMAIL));
    Instant start = world.now();

    world.process(server);

    Instant at = world.email().calls().get(0).at();
    Duration waited = Duration.between(start, at);
    Expect.that(
        "rule 5.5: the mail waits for 10 pushes of 1 s",
        waited.compareTo(Duration.ofSeconds(10)) <= 0,
        "it waited " + waited);

    for (int i = 0; i < 70; i++) {
      server.send(hello("many " + i, "ann", Channel.SMS));
    }
    world.process(server);
    for (int i = 0; i < 50; i++) {
      server.send(hello("more " + i, "ann", Channel.SMS));
    }
    server.send(hello("one", "bob", Channel.SMS));
    server.process();

    Expect.that(
        "rule 5.5: bob's message goes out in the round",
        world.sms().texts().contains("sms of bob: Hello bob"),
        "it waits");
  }
}
