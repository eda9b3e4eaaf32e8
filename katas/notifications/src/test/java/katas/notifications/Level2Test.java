package katas.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.ScriptedProvider.Response;
import org.junit.jupiter.api.Test;

/** Deep dive: providers fail. */
class Level2Test {

  @Test
  @Points(1)
  @Hint("Twice the ceiling each time, never above the cap.")
  void r2_1_ceilings() {
    Backoff backoff = new FullJitter(Duration.ofSeconds(1), Duration.ofMinutes(10), new Random(42));

    for (int attempt = 1; attempt <= 4; attempt++) {
      Duration ceiling = Duration.ofSeconds(1L << (attempt - 1));
      Duration delay = backoff.delay(attempt);

      Expect.that(
          "rule 2.1: after attempt " + attempt + " at most " + ceiling,
          !delay.isNegative() && delay.compareTo(ceiling) <= 0,
          "was " + delay);
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
    Expect.equal(
        "rule 2.2: the attempts",
        outcomes,
        List.of(Attempt.Outcome.FAILED, Attempt.Outcome.ACCEPTED));
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

    Expect.equal("rule 2.3: calls", world.push().calls().size(), 1);
    Expect.equal("rule 2.3: the state", states(server, id), List.of(State.DEAD));
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

    Expect.equal("rule 2.4: the second has it", second.texts(), List.of("push of ann: Hello ann"));
  }
}
