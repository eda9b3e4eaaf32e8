package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Campaign;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.KeyReusedException;
import katas.notifications.Message;
import katas.notifications.NotificationWorld;
import katas.notifications.OptOut;
import katas.notifications.Priority;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import katas.notifications.Server;
import katas.notifications.State;
import katas.notifications.UnknownNotificationException;
import katas.notifications.UnknownTemplateException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Acceptance and preferences: rules 1.4 to 1.7. */
class Level1HiddenTest {
  private final NotificationWorld world = new NotificationWorld();
  private final Server server = world.server();

  @Test
  @Points(1)
  @Hint("A notification has a message for each channel, and each goes its own way.")
  void r1_4_each_channel_by_itself() {
    String id = server.send(hello("key", "ann", Channel.PUSH, Channel.SMS, Channel.EMAIL));

    world.process(server);

    Expect.equal(
        "rule 1.4: sent",
        world.texts(),
        List.of("push of ann: Hello ann", "sms of ann: Hello ann", "email of ann: Hello ann"));
    Expect.equal(
        "rule 1.4: states", states(server, id), List.of(State.SENT, State.SENT, State.SENT));
    Expect.equal(
        "rule 1.4: one attempt each",
        server.status(id).stream().map(each -> each.attempts().size()).toList(),
        List.of(1, 1, 1));
    HistoryRules.expect("1.4");
  }

  @Test
  @Points(1)
  @Hint("The key belongs to the user, and what was asked for with it is remembered, in the table.")
  void r1_5_keys() {
    String first = server.send(hello("key", "ann", Channel.PUSH));
    world.process(server);

    Expect.equal(
        "rule 1.5: the id on another server, later",
        world.server().send(hello("key", "ann", Channel.PUSH)),
        first);
    Expect.refused(
        "rule 1.5: other channels with the same key",
        KeyReusedException.class,
        () -> world.server().send(hello("key", "ann", Channel.PUSH, Channel.SMS)));
    server.send(hello("key", "bob", Channel.PUSH));
    world.process(server);
    Expect.equal(
        "rule 1.5: sent",
        world.texts(),
        List.of("push of ann: Hello ann", "push of bob: Hello bob"));

    new Level1HiddenTest().requestsThatDifferInOneThing();
    for (String separator : List.of(":", "|", "-", "_", "#", " ", ",", ".", "::", "%", "\t")) {
      new Level1HiddenTest().namesWithSeparators(separator);
    }
    HistoryRules.expect("1.5");
  }

  @Test
  @Points(1)
  @Hint("Ask for the preferences when you send, not when you accept.")
  void r1_6_preferences_of_the_time_of_sending() {
    String unwanted = server.send(hello("1", "ann", Channel.PUSH));
    SendOptions none = SendOptions.none();
    String alarm = server.send(hello("2", "ann", Category.SECURITY, none, Channel.PUSH));
    String moved = server.send(hello("3", "bob", Channel.SMS, Channel.EMAIL));
    server.setPreferences(
        NotificationWorld.optedOut(
            "ann",
            new OptOut(Category.SOCIAL, Channel.PUSH),
            new OptOut(Category.SECURITY, Channel.PUSH)));
    server.setPreferences(NotificationWorld.at("bob", Map.of(Channel.SMS, "new sms")));

    world.process(server);

    Expect.equal("rule 1.6: opted out", states(server, unwanted), List.of(State.SUPPRESSED));
    Expect.equal("rule 1.6: mandatory", states(server, alarm), List.of(State.SENT));
    Expect.equal(
        "rule 1.6: bob has no mail", states(server, moved), List.of(State.SENT, State.SUPPRESSED));
    Expect.equal(
        "rule 1.6: sent", world.texts(), List.of("push of ann: Hello ann", "new sms: Hello bob"));
    for (SendOptions options :
        List.of(none, SendOptions.of(Priority.URGENT), SendOptions.of(Priority.BULK))) {
      new Level1HiddenTest().channelWithoutProvider(options, Channel.PUSH, Channel.SMS);
    }
    new Level1HiddenTest().channelWithoutProvider(none.asDigest(), Channel.PUSH, Channel.SMS);
    SendOptions second = none.withFallback(Channel.SMS, Duration.ofMinutes(2));
    new Level1HiddenTest().channelWithoutProvider(second, Channel.PUSH);
    HistoryRules.expect("1.6");
  }

  private void channelWithoutProvider(SendOptions options, Channel... channels) {
    Server few = world.server(world.email(), world.push());
    String id = few.send(hello("key", "ann", options, channels));
    world.processFor(few, Duration.ofHours(1), Duration.ofMinutes(30));
    assertThat(states(few, id))
        .as("rule 1.6: PUSH, and SMS without a provider, with %s", options)
        .containsExactly(State.SENT, State.SUPPRESSED);
  }

  @Test
  @Points(1)
  @Hint("Look at what you are given before you use it; then nothing has changed.")
  @SuppressWarnings("NullAway")
  void r1_7_null_and_blank() {
    List<ThrowingCallable> nulls =
        List.of(
            () -> server.send(null),
            () -> server.setPreferences(null),
            () -> server.preferences(null),
            () -> server.status(null),
            () -> server.cancel(null),
            () -> server.start((Campaign) null),
            () -> server.report(null),
            () -> server.replay(null),
            () -> server.deadLetters(null, 1));
    for (int i = 0; i < nulls.size(); i++) {
      assertThatThrownBy(nulls.get(i))
          .as("rule 1.7: null, in call %d of %d", i + 1, nulls.size())
          .isInstanceOf(NullPointerException.class);
    }
    List<ThrowingCallable> blanks = List.of(() -> server.status(" "), () -> server.cancel(""));
    for (ThrowingCallable blank : blanks) {
      assertThatThrownBy(blank)
          .as("rule 1.7: a blank id")
          .isInstanceOfAny(IllegalArgumentException.class, UnknownNotificationException.class);
    }
    assertThat(server.process()).as("rule 1.7: process afterwards").isZero();
    new Level1HiddenTest().campaignsThatDifferInOneThing();

    HistoryRules.expect("1.7");
    Level1TextHiddenTest.expectRefusals();
  }

  private void campaignsThatDifferInOneThing() {
    Map<String, String> variables = Map.of("name", "Jo", "unused", "value");
    Campaign sale =
        new Campaign("sale", "all", Category.MARKETING, "hello", variables, Channel.PUSH);
    world.audience().consistOf("all", List.of("ann"));
    server.start(sale);
    for (int kind = 0; kind < SimilarRequests.CAMPAIGN_KINDS; kind++) {
      Campaign other = SimilarRequests.like(sale, kind);
      assertThatThrownBy(() -> world.server().start(other))
          .as("rule 1.7: the campaign %s, and then %s", sale, other)
          .isInstanceOf(KeyReusedException.class);
    }
    world.server().start(sale);
    world.process(world.server());
    assertThat(world.texts())
        .as("rule 5.1: what was sent of the campaign")
        .containsExactly("push of ann: Hello Jo");

    world.audience().consistOf("all", List.of("ann", "bob"));
    world.server().start(sale);
    world.process(world.server());
    assertThat(world.texts())
        .as("rule 1.7: what was sent of the campaign, started again after its end")
        .containsExactly("push of ann: Hello Jo");
    assertThatThrownBy(() -> world.server().start(SimilarRequests.like(sale, 0)))
        .as("rule 1.7: another campaign of the same id, after its end")
        .isInstanceOf(KeyReusedException.class);
  }

  private void requestsThatDifferInOneThing() {
    SendOptions full =
        SendOptions.none()
            .at(world.now().plusSeconds(60))
            .withTimeToLive(Duration.ofMinutes(5))
            .withFallback(Channel.SMS, Duration.ofMinutes(2));
    for (SendOptions options : List.of(full, SendOptions.none(), SendOptions.none().asDigest())) {
      SendRequest request =
          new SendRequest(
              "key " + options,
              "ann",
              Category.SOCIAL,
              "hello",
              Map.of("name", "Jo", "unused", "value"),
              Set.of(Channel.PUSH),
              options);
      String id = server.send(request);
      for (int kind = 0; kind < SimilarRequests.KINDS; kind++) {
        SendRequest other = SimilarRequests.like(request, kind);
        assertThatThrownBy(() -> server.send(other))
            .as("rule 1.5: the key of %s, used again for %s", request, other)
            .isInstanceOfAny(KeyReusedException.class, UnknownTemplateException.class);
      }
      assertThat(world.server().send(request)).as("rule 1.5: the same request").isEqualTo(id);
    }
  }

  private void namesWithSeparators(String separator) {
    String both = "a" + separator + "b";
    List.of("a", both).forEach(user -> server.setPreferences(NotificationWorld.preferences(user)));
    Set<String> ids = new HashSet<>();
    ids.add(server.send(hello("c", both, Channel.PUSH)));
    ids.add(server.send(hello("b" + separator + "c", "a", Channel.PUSH)));
    for (String key : List.of("c", "c/PUSH", "c" + separator + "PUSH")) {
      ids.add(server.send(hello(key, "a", Channel.PUSH)));
    }

    world.process(server);

    assertThat(ids).as("rule 1.5: ids of five notifications").hasSize(5);
    assertThat(world.push().accepted())
        .as("rule 1.5: keys of five messages")
        .extracting(Message::key)
        .hasSize(5)
        .doesNotHaveDuplicates();
    ids.forEach(
        id ->
            assertThat(states(server, id))
                .as("rule 1.5: the state of %s", id)
                .containsExactly(State.SENT));
  }
}
