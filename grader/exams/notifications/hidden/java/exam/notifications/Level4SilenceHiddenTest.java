package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.Message;
import katas.notifications.NotificationWorld;
import katas.notifications.OptOut;
import katas.notifications.Preferences;
import katas.notifications.QuietHours;
import katas.notifications.ScriptedProvider;
import katas.notifications.ScriptedProvider.Call;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After silence nothing changes the next call: rule 4.3. */
class Level4SilenceHiddenTest {
  private static final Map<String, Preferences> CHANGES = new LinkedHashMap<>();

  static {
    Preferences usual = NotificationWorld.preferences("ann");
    QuietHours always = new QuietHours(LocalTime.of(8, 0), LocalTime.of(7, 0));
    CHANGES.put(
        "an opt-out", NotificationWorld.optedOut("ann", new OptOut(Category.SOCIAL, Channel.PUSH)));
    CHANGES.put("no address", NotificationWorld.at("ann", Map.of(Channel.SMS, "sms")));
    CHANGES.put("another address", NotificationWorld.at("ann", Map.of(Channel.PUSH, "new")));
    CHANGES.put(
        "quiet hours",
        new Preferences(
            "ann", usual.locale(), usual.zone(), usual.addresses(), Set.of(), Optional.of(always)));
  }

  static Stream<String> changes() {
    return CHANGES.keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  @Points(1)
  @Hint("It may have been sent: before anything else, whoever was asked must answer.")
  void r4_3_whatever_the_user_wants_by_then(String change) {
    for (Response silence : List.of(Response.LOSE_ANSWER, Response.LOSE_CALL)) {
      NotificationWorld world = new NotificationWorld();
      world.addProvider("push two", Channel.PUSH);
      Server server = world.server();
      world.push().next(silence);
      String id = server.send(hello("key", "ann", Channel.PUSH));
      world.process(server);

      server.setPreferences(CHANGES.get(change));
      world.processFor(world.server(), Duration.ofMinutes(1), Duration.ofSeconds(10));

      List<Message> messages = world.calls().stream().map(Call::message).distinct().toList();
      assertThat(messages).as("rule 4.3: what was handed over, with %s", change).hasSize(1);
      assertThat(world.push().calls()).as("rule 4.3: calls of push, with %s", change).hasSize(2);
      assertThat(states(server, id))
          .as("rule 4.3: the state after silence and %s", change)
          .containsExactly(State.SENT);
    }
    whileTheBreakerIsOpen();
    whenTheBreakerOpensAgain();
  }

  private static void whileTheBreakerIsOpen() {
    NotificationWorld world = new NotificationWorld();
    ScriptedProvider second = world.addProvider("push two", Channel.PUSH);
    Server server = world.server();
    world.push().next(Response.LOSE_ANSWER);
    String id = server.send(hello("key", "ann", Channel.PUSH));
    world.process(server);
    Message asked = world.push().calls().get(0).message();

    world.push().always(Response.FAIL);
    for (int i = 0; i < 10; i++) {
      server.send(hello("other " + i, "ann", Channel.PUSH));
      world.process(server);
    }
    world.push().always(Response.ACCEPT);
    world.processFor(server, Duration.ofMinutes(3), Duration.ofSeconds(1));

    assertThat(second.calls())
        .as("rule 4.3: calls of push two, while the breaker of push is open")
        .hasSize(10)
        .noneMatch(call -> call.message().equals(asked));
    assertThat(states(server, id))
        .as("rule 4.3: the state after silence and an open breaker")
        .containsExactly(State.SENT);
  }

  /** One of those that wait for the provider is tried, and it stays silent. */
  private static void whenTheBreakerOpensAgain() {
    NotificationWorld world = new NotificationWorld();
    ScriptedProvider second = world.addProvider("push two", Channel.PUSH);
    Server server = world.server();
    List<String> ids = new ArrayList<>();
    world.push().always(Response.LOSE_ANSWER);
    for (int i = 0; i < 10; i++) {
      ids.add(server.send(hello("key " + i, "ann", Channel.PUSH)));
      world.process(server);
    }
    world.processFor(server, Duration.ofMinutes(2), Duration.ofSeconds(1));
    world.push().always(Response.ACCEPT);
    world.processFor(server, Duration.ofMinutes(3), Duration.ofSeconds(1));

    assertThat(keys(second))
        .as("rule 4.3: keys that push two was given while push is silent, and none that push was")
        .isNotEmpty()
        .doesNotContainAnyElementsOf(keys(world.push()));
    assertThat(ids)
        .as("rule 4.3: notifications that are sent at last")
        .allMatch(id -> states(server, id).equals(List.of(State.SENT)));
  }

  private static List<String> keys(ScriptedProvider provider) {
    return provider.calls().stream().map(call -> call.message().key()).distinct().toList();
  }
}
