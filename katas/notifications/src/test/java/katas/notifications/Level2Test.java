package katas.notifications;

import static katas.notifications.NotificationWorld.INSTANT;
import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.ScriptedProvider.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deep dive: providers fail. */
@Tag("level-2")
class Level2Test {

  @Test
  @Points(1)
  @Hint("Twice the ceiling each time, never above the cap.")
  void r2_1_ceilings() {
    Backoff backoff = new FullJitter(Duration.ofSeconds(1), Duration.ofMinutes(10), new Random(42));

    for (int attempt = 1; attempt <= 4; attempt++) {
      Duration ceiling = Duration.ofSeconds(1L << (attempt - 1));
      Duration delay = backoff.delay(attempt);

      assertThat(delay)
          .as("rule 2.1: the wait after attempt " + attempt)
          .isBetween(Duration.ZERO, ceiling);
    }
  }

  @Test
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

    List<Attempt.Outcome> outcomes =
        server.status(id).get(0).attempts().stream().map(Attempt::outcome).toList();
    assertThat(outcomes)
        .as("rule 2.2: the attempts")
        .isEqualTo(List.of(Attempt.Outcome.FAILED, Attempt.Outcome.ACCEPTED));
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

    assertThat(world.push().calls().size()).as("rule 2.3: calls").isEqualTo(1);
    assertThat(states(server, id)).as("rule 2.3: the state").isEqualTo(List.of(State.DEAD));
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
        .isEqualTo(List.of("push of ann: Hello ann"));
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
    assertThat(world.push().calls().size()).as("rule 2.5: 5 messages, 5 calls").isEqualTo(5);

    String late = server.send(hello("late", "bob", Channel.PUSH));
    world.process(server);
    world.pass(Duration.ofSeconds(30).minus(INSTANT));
    world.process(server);
    assertThat(world.push().calls().size()).as("rule 2.5: calls within 30 s").isEqualTo(5);
    assertThat(server.status(late).get(0).attempts().size()).as("rule 2.5: attempts").isEqualTo(0);
    world.pass(INSTANT);
    world.process(server);
    assertThat(world.push().calls().size()).as("rule 2.5: one call to try").isEqualTo(6);

    world.push().always(Response.ACCEPT);
    world.pass(Duration.ofSeconds(29));
    world.process(server);
    assertThat(world.push().calls().size()).as("rule 2.5: calls after the failed try").isEqualTo(6);
    world.processFor(server, Duration.ofMinutes(2), Duration.ofSeconds(10));
    assertThat(world.push().texts().size()).as("rule 2.5: all are sent").isEqualTo(6);
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

    assertThat(states(server, id))
        .as("rule 2.6: states")
        .isEqualTo(List.of(State.DELIVERED, State.BOUNCED));
    assertThat(unknown).as("rule 2.6: an unknown key").isEqualTo(false);
    server.setPreferences(server.preferences("ann"));
    String next = server.send(hello("2", "ann", Channel.PUSH, Channel.EMAIL));
    world.process(server);
    assertThat(states(server, next))
        .as("rule 2.6: after the bounce")
        .isEqualTo(List.of(State.SENT, State.SUPPRESSED));
    server.setPreferences(NotificationWorld.at("ann", Map.of(Channel.EMAIL, "new")));
    String last = server.send(hello("3", "ann", Channel.EMAIL));
    world.process(server);
    assertThat(states(server, last)).as("rule 2.6: a new address").isEqualTo(List.of(State.SENT));
  }
}
