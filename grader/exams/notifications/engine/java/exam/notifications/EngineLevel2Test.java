package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.notifications.Attempt;
import katas.notifications.Channel;
import katas.notifications.DeadLetter;
import katas.notifications.DeliveryReport;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.NotificationWorld;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 2 on PostgreSQL, Redis and Kafka: providers fail, and what is known of it is kept. */
class EngineLevel2Test {
  private static final EngineNotifications WORLD = new EngineNotifications();

  private final String ann = WORLD.begin();
  private final String bob = WORLD.user();
  private final MemoryProvider push = WORLD.provider(Channel.PUSH);

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  @Hint("It asks to be left in peace, so no message may go to it, and the wait may be longer.")
  void r2_2_a_minute_of_patience() {
    Server server = WORLD.server();
    push.next(Response.FAIL_FOR_A_MINUTE);
    String id = server.send(hello("1", ann, Channel.PUSH));
    WORLD.process(server);
    server.send(hello("2", bob, Channel.PUSH));

    WORLD.passAndWork(Duration.ofSeconds(10), server);
    Expect.equal("rule 2.2: calls before the minute is over", push.calls(), 1);
    WORLD.passAndWork(Duration.ofSeconds(51), server);

    Expect.equal("rule 2.2: messages afterwards", push.texts().size(), 2);
    Expect.equal(
        "rule 2.2: the attempts, seen by another server",
        WORLD.server().status(id).get(0).attempts().stream().map(Attempt::outcome).toList(),
        List.of(Attempt.Outcome.FAILED, Attempt.Outcome.ACCEPTED));
  }

  @Test
  @Hint("Whoever is given up goes to a list, in the order of death, and out of it when replayed.")
  void r2_3_dead_letters_and_replay() {
    Server server = WORLD.server();
    Server other = WORLD.server();
    MemoryProvider email = WORLD.provider(Channel.EMAIL);
    push.always(Response.FAIL);
    email.always(Response.REFUSE);
    String refused = server.send(hello("1", ann, Channel.EMAIL));
    String used = server.send(hello("2", ann, Channel.PUSH));
    for (int round = 0; round < 10; round++) {
      WORLD.passAndWork(Duration.ofMinutes(11), server);
    }

    List<DeadLetter> first = other.deadLetters("", 1);
    List<DeadLetter> second = other.deadLetters(first.get(0).cursor(), 10);
    push.always(Response.ACCEPT);
    List<Boolean> replayed = List.of(other.replay(second.get(0)), server.replay(second.get(0)));
    WORLD.passAndWork(Duration.ofMinutes(1), server);

    Expect.equal("rule 2.3: calls of the refused", email.calls(), 1);
    Expect.equal(
        "rule 2.3: the dead, in the order of their death",
        List.of(first.get(0).notificationId(), second.get(0).notificationId()),
        List.of(refused, used));
    Expect.equal(
        "rule 2.3: why",
        List.of(first.get(0).reason(), second.get(0).reason()),
        List.of("refused: no such address", "attempts used up"));
    Expect.equal("rule 2.3: replayed once", replayed, List.of(true, false));
    Expect.equal("rule 2.3: calls of the other", push.calls(), 9);
    Expect.equal("rule 2.3: sent after all", states(other, used), List.of(State.SENT));
    Expect.equal("rule 2.3: still dead", other.deadLetters("", 10), first);
  }

  @Test
  @Hint("One after the other at once, and all over again after the wait.")
  void r2_4_all_providers_in_turn() {
    MemoryProvider second = WORLD.addProvider("push two", Channel.PUSH);
    Server server = WORLD.server();
    push.next(Response.FAIL, Response.ACCEPT);
    second.next(Response.FAIL);
    String id = server.send(hello("key", ann, Channel.PUSH));

    WORLD.process(server);
    WORLD.passAndWork(Duration.ofMinutes(1), server);

    Expect.equal(
        "rule 2.4: the providers of the attempts",
        server.status(id).get(0).attempts().stream().map(Attempt::provider).toList(),
        List.of("push", "push two", "push"));
  }

  @Test
  @Hint("Five in a row, half a minute of peace, one call to try; and a message loses nothing.")
  void r2_5_the_breaker() {
    Server server = WORLD.server();
    push.always(Response.FAIL);
    for (int i = 0; i < 5; i++) {
      server.send(hello("down " + i, ann, Channel.PUSH));
    }
    server.process();
    WORLD.process(server);
    String late = server.send(hello("late", bob, Channel.PUSH));
    WORLD.passAndWork(Duration.ofSeconds(10), server);
    Expect.equal("rule 2.5: calls before 30 s have passed", push.calls(), 5);
    Expect.equal("rule 2.5: attempts", server.status(late).get(0).attempts().size(), 0);

    WORLD.passAndWork(Duration.ofSeconds(21), server);
    Expect.equal("rule 2.5: one call to try", push.calls(), 6);
    push.always(Response.ACCEPT);
    WORLD.passAndWork(Duration.ofSeconds(31), server);
    WORLD.passAndWork(Duration.ofSeconds(31), server);

    Expect.equal("rule 2.5: all are sent", push.texts().size(), 6);
  }

  @Test
  @Hint("A report only leads on; and a bounce is about an address, not about a user.")
  void r2_6_reports_and_bounces() {
    Server server = WORLD.server();
    Server other = WORLD.server();
    String id = server.send(hello("1", ann, Channel.PUSH, Channel.EMAIL));
    WORLD.process(server);
    for (Event event : List.of(Event.DELIVERED, Event.DELIVERED, Event.SENT)) {
      other.report(new DeliveryReport(push.lastKey(), event));
    }
    String mail = WORLD.provider(Channel.EMAIL).lastKey();
    for (Event event : List.of(Event.BOUNCED, Event.BOUNCED, Event.DELIVERED)) {
      other.report(new DeliveryReport(mail, event));
    }

    String next = server.send(hello("2", ann, Channel.PUSH, Channel.EMAIL));
    WORLD.process(server);
    server.setPreferences(NotificationWorld.at(ann, Map.of(Channel.EMAIL, "new mail of " + ann)));
    String last = server.send(hello("3", ann, Channel.EMAIL));
    WORLD.process(server);

    Expect.equal("rule 2.6: states", states(server, id), List.of(State.DELIVERED, State.BOUNCED));
    Expect.equal(
        "rule 2.6: after the bounce", states(server, next), List.of(State.SENT, State.SUPPRESSED));
    Expect.equal("rule 2.6: a new address", states(server, last), List.of(State.SENT));
  }
}
