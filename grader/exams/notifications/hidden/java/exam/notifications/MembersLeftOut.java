package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import katas.notifications.Campaign;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.NotificationWorld;
import katas.notifications.SendOptions;
import katas.notifications.Server;

/** Members for whom {@code send} would throw, for each reason that it may have: rule 5.1. */
final class MembersLeftOut {
  private static final String KEY = "campaign/sale";

  /** Why, and what happens before the campaign starts. */
  private static final Map<String, Consumer<NotificationWorld>> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("has no preferences", world -> {});
    REASONS.put("reads a text that misses a variable", MembersLeftOut::readsGerman);
    REASONS.put("has used the key for a message that was sent", MembersLeftOut::hasUsedTheKey);
    REASONS.put("has used the key for a message of tomorrow", MembersLeftOut::usesTheKeyTomorrow);
  }

  private MembersLeftOut() {}

  private static void readsGerman(NotificationWorld world) {
    world.server().setPreferences(NotificationWorld.speaking("another", Locale.GERMAN));
  }

  private static void hasUsedTheKey(NotificationWorld world) {
    usesTheKey(world, SendOptions.none());
    world.process(world.server());
  }

  private static void usesTheKeyTomorrow(NotificationWorld world) {
    usesTheKey(world, SendOptions.none().at(world.now().plusSeconds(86_400)));
  }

  private static void usesTheKey(NotificationWorld world, SendOptions options) {
    world.server().setPreferences(NotificationWorld.preferences("another"));
    world.accept(hello(KEY, "another", options, Channel.SMS));
  }

  /** Fails when one of them holds the others up, or gets the campaign. */
  static void expectOthersReached() {
    for (int page : new int[] {1, 1_000}) {
      REASONS.keySet().forEach(reason -> expectOthersReached(reason, page));
    }
  }

  private static void expectOthersReached(String reason, int page) {
    NotificationWorld world = new NotificationWorld();
    world.templates().put("sale", "Hello {{name}}");
    world.templates().put("sale", Channel.PUSH, "de", "Hallo {{name}}, {{what}}");
    REASONS.get(reason).accept(world);
    world.audience().consistOf("all", List.of("ann", "another", "bob"));
    world.audience().answersAtMost(page);
    Server server = world.server();
    server.start(
        new Campaign(
            "sale", "all", Category.MARKETING, "sale", Map.of("name", "you"), Channel.PUSH));

    assertThatCode(() -> world.process(server))
        .as("rule 5.1: process of a campaign, a member of which %s", reason)
        .doesNotThrowAnyException();
    assertThat(world.push().texts())
        .as("rule 5.1: who got the campaign, when another member %s", reason)
        .containsExactlyInAnyOrder("push of ann: Hello you", "push of bob: Hello you");
  }
}
