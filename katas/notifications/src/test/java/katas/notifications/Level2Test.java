package katas.notifications;

import static katas.notifications.NotificationAssert.assertThatNotification;
import static katas.notifications.NotificationWorld.INSTANT;
import static katas.notifications.NotificationWorld.hello;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.ScriptedProvider.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** Deep dive: providers fail. */
@Tag("level-2")
@ExtendWith(MockitoExtension.class)
class Level2Test {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Mock Provider provider;

  @ParameterizedTest(name = "attempt {0}: 0 to {1} s")
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "10, 512", "11, 600", "40, 600", "2147483647, 600"})
  @Tag("interview")
  @Points(1)
  @Hint("Twice the ceiling each time, never above the cap; and every length equally likely.")
  void r2_1_ceilings(int attempt, int seconds) {
    Backoff backoff = new FullJitter(SECOND, Duration.ofMinutes(10), new Random(42));
    Duration ceiling = Duration.ofSeconds(seconds);

    List<Duration> delays = Stream.generate(() -> backoff.delay(attempt)).limit(300).toList();

    assertThat(delays)
        .as("rule 2.1: the waits after attempt %d", attempt)
        .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ZERO, ceiling))
        .anySatisfy(delay -> assertThat(delay).isLessThan(ceiling.dividedBy(10)))
        .anySatisfy(
            delay -> assertThat(delay).isGreaterThan(ceiling.dividedBy(10).multipliedBy(9)));
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Failed is not for ever: let the message be due again, and write every attempt down.")
  void r2_2_a_second_attempt() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    world.push().next(Response.FAIL);
    String id = server.send(hello("key", "ann", Channel.PUSH));

    world.process(server);
    world.pass(Duration.ofSeconds(1));
    world.process(server);

    assertThatNotification(server, id)
        .as("rule 2.2: after 1 s")
        .hasOutcomes(Attempt.Outcome.FAILED, Attempt.Outcome.ACCEPTED)
        .is(State.SENT);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The provider wants peace from this server, not from this message.")
  void r2_2_a_provider_that_asks_for_a_minute() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    world.push().next(Response.FAIL_FOR_A_MINUTE);
    server.send(hello("1", "ann", Channel.PUSH));
    world.process(server);
    server.send(hello("2", "bob", Channel.PUSH));

    world.processFor(server, Duration.ofSeconds(59), SECOND);
    assertThat(world.push().calls()).as("rule 2.2: calls within the minute").hasSize(1);
    world.processFor(server, SECOND, SECOND);

    assertThat(world.push().texts())
        .as("rule 2.2: sent after the minute")
        .containsExactlyInAnyOrder("push of ann: Hello ann", "push of bob: Hello bob");
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Whatever a call throws, it is an attempt without an answer.")
  void r2_2_whatever_a_provider_throws() {
    NotificationWorld world = new NotificationWorld();
    lenient().when(provider.name()).thenReturn("push");
    lenient().when(provider.channel()).thenReturn(Channel.PUSH);
    when(provider.send(any()))
        .thenThrow(new IllegalStateException("broken"))
        .thenReturn(new ProviderAnswer.Accepted());
    Server server = world.server(provider);
    String id = server.send(hello("key", "ann", Channel.PUSH));

    world.processFor(server, Duration.ofSeconds(30), SECOND);

    ArgumentCaptor<Message> messages = ArgumentCaptor.forClass(Message.class);
    verify(provider, times(2).description("rule 2.2: the provider was not called twice"))
        .send(messages.capture());
    assertThat(new HashSet<>(messages.getAllValues()))
        .as("rule 2.2: both times the same key, address and text")
        .hasSize(1);
    assertThatNotification(server, id).as("rule 2.2: afterwards").is(State.SENT).hasAttempts(2);
  }

  @Test
  @Points(1)
  @Hint("Refused means that no provider will ever deliver it.")
  void r2_3_refused() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    world.push().next(Response.REFUSE);
    String id = server.send(hello("key", "ann", Channel.PUSH));

    world.processFor(server, Duration.ofHours(1), Duration.ofMinutes(10));

    assertThat(world.push().calls()).as("rule 2.3: calls").hasSize(1);
    assertThatNotification(server, id).as("rule 2.3: afterwards").is(State.DEAD);
    assertThat(server.deadLetters("", 10))
        .as("rule 2.3: the dead letters")
        .extracting(DeadLetter::notificationId, DeadLetter::reason)
        .containsExactly(tuple(id, "refused: no such address"));
  }

  @Test
  @Points(1)
  @Hint("A replay gives new attempts, and only to a letter that is dead now.")
  void r2_3_attempts_used_up_and_replayed() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    world.push().always(Response.FAIL);
    String id = server.send(hello("key", "ann", Channel.PUSH));
    world.processFor(server, Duration.ofHours(2), Duration.ofMinutes(10));
    assertThatNotification(server, id)
        .as("rule 2.3: two hours later")
        .is(State.DEAD)
        .hasAttempts(8);
    DeadLetter letter = server.deadLetters("", 1).get(0);

    world.push().always(Response.ACCEPT);
    boolean first = server.replay(letter);
    boolean second = server.replay(letter);
    world.process(server);

    assertThat(List.of(first, second)).as("rule 2.3: replayed").containsExactly(true, false);
    assertThatNotification(server, id).as("rule 2.3: replayed").is(State.SENT).hasAttempts(9);
    assertThat(server.deadLetters("", 1)).as("rule 2.3: the dead letters").isEmpty();
  }

  @Test
  @Points(1)
  @Hint("Failed says that the message was not sent, so the next provider may have it at once.")
  void r2_4_the_next_provider() {
    NotificationWorld world = new NotificationWorld();
    ScriptedProvider second = world.addProvider("push two", Channel.PUSH);
    Server server = world.server();
    world.push().next(Response.FAIL);

    server.send(hello("key", "ann", Channel.PUSH));
    world.process(server);

    assertThat(second.texts())
        .as("rule 2.4: the second has it")
        .containsExactly("push of ann: Hello ann");
  }

  @Test
  @Points(1)
  @Hint("Five in a row, half a minute of peace, one call to try; and a message loses nothing.")
  void r2_5_the_breaker() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    world.push().always(Response.LOSE_CALL);
    for (int i = 0; i < 5; i++) {
      server.send(hello("down " + i, "ann", Channel.PUSH));
    }
    world.process(server);
    assertThat(world.push().calls()).as("rule 2.5: 5 messages, 5 calls").hasSize(5);

    String late = server.send(hello("late", "bob", Channel.PUSH));
    world.process(server);
    world.pass(Duration.ofSeconds(30).minus(INSTANT));
    world.process(server);
    assertThat(world.push().calls()).as("rule 2.5: calls within 30 s").hasSize(5);
    assertThat(server.status(late).get(0).attempts().size()).as("rule 2.5: attempts").isEqualTo(0);
    world.pass(INSTANT);
    world.process(server);
    assertThat(world.push().calls()).as("rule 2.5: one call to try").hasSize(6);

    world.push().always(Response.ACCEPT);
    world.pass(Duration.ofSeconds(29));
    world.process(server);
    assertThat(world.push().calls()).as("rule 2.5: calls after the failed try").hasSize(6);
    world.processFor(server, Duration.ofMinutes(2), Duration.ofSeconds(10));
    assertThat(world.push().texts()).as("rule 2.5: all are sent").hasSize(6);
  }

  @Test
  @Points(1)
  @Hint("A report only leads on; and a bounce is about an address, not about a user.")
  void r2_6_reports_and_bounces() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    String id = server.send(hello("1", "ann", Channel.PUSH, Channel.EMAIL));
    world.process(server);
    String push = world.push().onlyKey();

    for (Event event : List.of(Event.DELIVERED, Event.DELIVERED, Event.SENT)) {
      server.report(new DeliveryReport(push, event));
    }
    for (Event event : List.of(Event.BOUNCED, Event.BOUNCED, Event.DELIVERED)) {
      server.report(new DeliveryReport(world.email().onlyKey(), event));
    }
    boolean unknown = server.report(new DeliveryReport("no such key", Event.SENT));

    assertThatNotification(server, id)
        .as("rule 2.6: after the reports")
        .is(State.DELIVERED, State.BOUNCED);
    assertThat(unknown).as("rule 2.6: an unknown key").isFalse();
    server.setPreferences(server.preferences("ann"));
    String next = server.send(hello("2", "ann", Channel.PUSH, Channel.EMAIL));
    world.process(server);
    assertThatNotification(server, next)
        .as("rule 2.6: after the bounce")
        .is(State.SENT, State.SUPPRESSED);
    server.setPreferences(NotificationWorld.at("ann", Map.of(Channel.EMAIL, "new")));
    String last = server.send(hello("3", "ann", Channel.EMAIL));
    world.process(server);
    assertThatNotification(server, last).as("rule 2.6: a new address").is(State.SENT);
  }
}
