package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import katas.blocks.simulation.ServerCrash;
import katas.kit.Expect;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Attempt;
import katas.notifications.Channel;
import katas.notifications.DeliveryReport;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.KeyReusedException;
import katas.notifications.NotificationRace;
import katas.notifications.NotificationWorld;
import katas.notifications.ScriptedProvider;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendRequest;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Races and faults around one message: rules 4.1 to 4.7. */
class Level4HiddenTest {
  private static final String HELLO = "push of ann: Hello ann";
  private static final String MAIL = "email of ann: Hello ann";

  private static void expectState(NotificationRace race, String rule, State... states) {
    List<State> actual = states(race.world().server(), race.id());
    Expect.equal(rule + ": the state after " + race, actual, List.of(states));
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint(
      "Two servers may get the same request at once; one of them accepts it, both answer the same.")
  void r4_1_on_two_servers_at_once() {
    NotificationRace.after(world -> {})
        .server("A", race -> race.note("A", race.a().send(both())))
        .server("B", race -> race.note("B", race.b().send(both())))
        .faults(Fault.CRASH)
        .afterwards(
            "the sender asks again", race -> race.note("C", race.world().server().send(both())))
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(race -> race.expectTexts("rule 4.1", HELLO, MAIL))
        .explore();
  }

  private static SendRequest both() {
    return hello("key", "ann", Channel.PUSH, Channel.EMAIL);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Who finds the key in the table after all compares again.")
  void r1_5_two_requests_with_one_key_at_once() {
    NotificationRace.after(world -> {})
        .server("A", race -> race.note("A", accepts(race.a(), both())))
        .server("B", race -> race.note("B", accepts(race.b(), hello("key", "ann", Channel.PUSH))))
        .check(
            race ->
                assertThat(race.is("A", true) ^ race.is("B", true))
                    .as("rule 1.5: one of two requests with the same key is accepted: %s", race)
                    .isTrue())
        .explore();
  }

  private static boolean accepts(Server server, SendRequest request) {
    try {
      server.send(request);
      return true;
    } catch (KeyReusedException e) {
      return false;
    }
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Whatever a server was at when it crashed must be due again some time later.")
  void r4_2_two_channels_and_a_crash() {
    NotificationRace.after(world -> world.accept(both()))
        .server("A", race -> race.a().process())
        .faults(Fault.CRASH, Fault.FAIL_AFTER)
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(race -> race.expectTexts("rule 4.2", HELLO, MAIL))
        .check(
            race ->
                Expect.equal(
                    "rule 4.2: states",
                    states(race.world().server(), race.id()),
                    List.of(State.SENT, State.SENT)))
        .explore();

    attemptsOutliveTheServer();
  }

  private void attemptsOutliveTheServer() {
    NotificationWorld world = new NotificationWorld();
    world.push().always(Response.CRASH);
    String id = world.server().send(hello("key", "ann", Channel.PUSH));

    for (int round = 0; round < 20; round++) {
      processUntilTheCrash(world);
      world.pass(Duration.ofMinutes(10));
    }

    Expect.equal("rule 4.2: calls", world.push().calls().size(), 8);
    Expect.equal("rule 4.2: the state", states(world.server(), id), List.of(State.DEAD));
  }

  private static void processUntilTheCrash(NotificationWorld world) {
    try {
      world.process(world.server());
    } catch (ServerCrash e) {
      // The next round has a new server.
    }
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Whoever claims a message first, by its version, is the only one who calls.")
  void r4_4_one_attempt() {
    NotificationRace.accepted(Channel.PUSH)
        .server("A", race -> race.a().process())
        .server("B", race -> race.b().process())
        .check(race -> race.expectTexts("rule 4.4", HELLO))
        .check(
            race -> {
              Server fresh = race.world().server();
              int attempts = fresh.status(race.id()).get(0).attempts().size();
              Expect.equal("rule 4.4: attempts", attempts, 1);
              Expect.equal("rule 4.4: calls", race.world().push().calls().size(), 1);
            })
        .explore();
  }

  private static void report(NotificationRace race, Server server, Event event) {
    ScriptedProvider push = race.world().push();
    if (!push.accepted().isEmpty()) {
      server.report(new DeliveryReport(push.onlyKey(), event));
      race.note("reported " + event, true);
    }
  }

  @Test
  @Points(1)
  @Hint("The server that called may be the last to write: it must see what was reported by then.")
  void r4_6_reports_meet_work() {
    NotificationRace.accepted(Channel.PUSH)
        .server("A", race -> race.a().process())
        .server("B", race -> report(race, race.b(), Event.DELIVERED))
        .faults(Fault.CRASH)
        .afterwards("the report comes again", race -> report(race, race.b(), Event.DELIVERED))
        .afterwards("and a late one", race -> report(race, race.b(), Event.SENT))
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(race -> race.expectTexts("rule 4.6", HELLO))
        .check(
            race -> {
              boolean reported = race.is("reported DELIVERED", true);
              expectState(race, "rule 4.6", reported ? State.DELIVERED : State.SENT);
            })
        .explore();

    NotificationRace.accepted(Channel.PUSH)
        .server("A", race -> race.a().process())
        .server("B", race -> report(race, race.b(), Event.BOUNCED))
        .check(
            race -> {
              boolean bounced = race.is("reported BOUNCED", true);
              expectState(race, "rule 4.6", bounced ? State.BOUNCED : State.SENT);
              assertThat(race.world().server().status(race.id()).get(0).attempts())
                  .as("rule 4.6: the attempt, whose call was answered, after %s", race)
                  .extracting(Attempt::outcome)
                  .containsExactly(Attempt.Outcome.ACCEPTED);
            })
        .explore();

    aReportBeforeTheAnswerIsLost();

    NotificationRace.after(Level4HiddenTest::sent)
        .server("A", race -> report(race, race.a(), Event.BOUNCED))
        .server("B", race -> report(race, race.b(), Event.DELIVERED))
        .check(race -> expectState(race, "rule 4.6", State.BOUNCED))
        .explore();
  }

  private static void aReportBeforeTheAnswerIsLost() {
    NotificationRace.after(
            world -> {
              world.accept(hello("key", "ann", Channel.PUSH));
              world.push().next(Response.LOSE_ANSWER);
            })
        .server("A", race -> race.a().process())
        .server("B", race -> report(race, race.b(), Event.DELIVERED))
        .afterwards("the lease ends", race -> race.world().pass(Duration.ofMinutes(1)))
        .afterwards("a third processes", race -> race.world().process(race.world().server()))
        .check(
            race -> {
              boolean reported = race.is("reported DELIVERED", true);
              expectState(race, "rule 4.6", reported ? State.DELIVERED : State.SENT);
              assertThat(race.world().push().calls())
                  .as("rule 4.6: calls, the first of which had no answer, after %s", race)
                  .hasSize(reported ? 1 : 2);
            })
        .explore();
    for (Event event : Event.values()) {
      reportedWithinACall(event, 1);
      reportedWithinACall(event, NotificationWorld.CONFIG.maxAttempts());
    }
  }

  /** The answer is lost after the report, also that to the last attempt. */
  private static void reportedWithinACall(Event event, int attempt) {
    NotificationWorld world = new NotificationWorld();
    ScriptedProvider push = world.push();
    for (int i = 1; i < attempt; i++) {
      push.next(Response.FAIL);
    }
    push.next(Response.LOSE_ANSWER);
    Server other = world.server();
    Server server = world.server(new ReportingProvider(push, other, event));
    String id = server.send(hello("key", "ann", Channel.PUSH));

    world.processFor(server, Duration.ofHours(2), Duration.ofMinutes(10));

    assertThat(states(server, id))
        .as("rule 4.6: reported %s within call %d, which got no answer", event, attempt)
        .containsExactly(State.valueOf(event.name()));
    assertThat(push.calls())
        .as("rule 4.6: calls, with %s reported within call %d", event, attempt)
        .hasSize(attempt);
  }

  private static void sent(NotificationWorld world) {
    world.accept(hello("key", "ann", Channel.PUSH));
    world.process(world.server());
  }

  @Test
  @Points(1)
  @Hint("A place in a queue that was once passed may come again when the clock goes back.")
  void r4_7_the_clock_goes_back_and_ahead() {
    jump(world -> world.simulation().clock().move(Duration.ofHours(-1)));
    jump(world -> world.simulation().clock().move(Duration.ofDays(365)));
  }

  private static void jump(Consumer<NotificationWorld> jump) {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    server.send(hello("1", "ann", Channel.PUSH));
    world.process(server);
    world.push().next(Response.LOSE_ANSWER);
    server.send(hello("2", "bob", Channel.PUSH));
    world.process(server);

    jump.accept(world);
    server.send(hello("3", "ann", Channel.PUSH));
    world.process(server);
    world.processFor(server, Duration.ofHours(2), Duration.ofMinutes(10));

    Expect.equal(
        "rule 4.7: sent once each", world.texts(), List.of(HELLO, "push of bob: Hello bob", HELLO));
  }
}
