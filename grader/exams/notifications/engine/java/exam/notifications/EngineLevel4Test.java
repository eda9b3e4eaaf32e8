package exam.notifications;

import static exam.notifications.EngineNotifications.greeting;
import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;

import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.time.Duration;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.notifications.Channel;
import katas.notifications.DeliveryReport;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Level 4 on PostgreSQL, Redis and Kafka: what happens while a provider has a message and has not
 * answered, and servers that fail.
 */
class EngineLevel4Test {

  private static final EngineNotifications WORLD = new EngineNotifications();

  private final String ann = WORLD.begin();
  private final String hello = greeting("push", ann);
  private final MemoryProvider push = WORLD.provider(Channel.PUSH);
  private final Server a = WORLD.server();
  private final Server b = WORLD.server();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  /** A call of a server that may crash in it, or lose what it asks for. */
  private static void failing(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      // Another server goes on.
    }
  }

  @Test
  @Hint("A request that failed may have been accepted: sent again it changes nothing.")
  void r4_1_a_request_fails_and_is_sent_again() {
    ServerBlocks machine = WORLD.world().server();
    FaultyProxy table = machine.wireToTable();
    Server first = WORLD.on(machine);
    for (Fate fate : List.of(Fate.LOST, Fate.ANSWER_LOST)) {
      table.breakOne("COMMIT", fate);
      failing(() -> first.send(hello("key " + fate, ann, Channel.PUSH, Channel.EMAIL)));
      a.send(hello("key " + fate, ann, Channel.PUSH, Channel.EMAIL));
    }

    WORLD.recover(b);

    Expect.equal("rule 4.1: pushes of two requests", push.texts(), List.of(hello, hello));
    Expect.equal(
        "rule 4.1: mails of two requests", WORLD.provider(Channel.EMAIL).texts().size(), 2);
  }

  @Test
  @Hint("Whatever a server was at when it crashed must be due again some time later.")
  void r4_2_a_server_crashes_while_it_calls() {
    ServerBlocks machine = WORLD.world().server();
    Server crashing = WORLD.on(machine);
    String id = a.send(hello("key", ann, Channel.PUSH, Channel.EMAIL));
    push.next(Response.LOSE_CALL);
    push.meanwhile(machine::crash);
    failing(crashing::process);

    WORLD.recover(b);

    Expect.equal("rule 4.2: what was sent", WORLD.texts(), List.of(hello, greeting("email", ann)));
    Expect.equal("rule 4.2: states", states(b, id), List.of(State.SENT, State.SENT));
  }

  @Test
  @Hint("What was written down may or may not be there after a lost answer: look again.")
  void r4_2_a_round_loses_calls_of_the_table() {
    for (Fate fate : List.of(Fate.LOST, Fate.ANSWER_LOST)) {
      for (boolean afterTheCall : List.of(false, true)) {
        ServerBlocks machine = WORLD.world().server();
        FaultyProxy table = machine.wireToTable();
        Server failing = WORLD.on(machine);
        a.send(hello("key " + fate + afterTheCall, ann, Channel.PUSH));
        if (afterTheCall) {
          push.meanwhile(() -> table.breakOne("COMMIT", fate));
        } else {
          table.breakOne("COMMIT", fate);
        }
        failing(failing::process);
        machine.crash();
      }
    }

    WORLD.recover(b);

    Expect.equal("rule 4.2: four messages", push.texts(), List.of(hello, hello, hello, hello));
  }

  @Test
  @Hint("An attempt counts from before its call on, where the next server finds it.")
  void r4_2_attempts_outlive_the_server() {
    push.always(Response.LOSE_CALL);
    String id = a.send(hello("key", ann, Channel.PUSH));
    for (int round = 0; round < 10; round++) {
      ServerBlocks machine = WORLD.world().server();
      Server crashing = WORLD.on(machine);
      push.meanwhile(machine::crash);
      failing(crashing::process);
      machine.crash();
      WORLD.world().pass(Duration.ofMinutes(11));
    }
    push.meanwhile(() -> {});
    WORLD.recover(b);

    Expect.equal("rule 4.2: calls", push.calls(), 8);
    Expect.equal("rule 4.2: the state", states(b, id), List.of(State.DEAD));
  }

  @Test
  @Hint("Silence is not a no: another provider may only be asked after this one has said no.")
  void r4_3_silence_is_not_a_no() {
    WORLD.addProvider("push two", Channel.PUSH);
    Server first = WORLD.server();
    Server second = WORLD.server();
    push.next(Response.LOSE_ANSWER, Response.LOSE_CALL);
    String id = first.send(hello("key", ann, Channel.PUSH));
    WORLD.process(first);

    WORLD.recover(second);

    Expect.equal("rule 4.3: what all providers have accepted", WORLD.texts(), List.of(hello));
    Expect.equal("rule 4.3: the state", states(a, id), List.of(State.SENT));
  }

  @Test
  @Hint("Whoever claims a message first, by its version, is the only one who calls.")
  void r4_4_another_server_works_during_the_call() {
    String id = a.send(hello("key", ann, Channel.PUSH));
    push.meanwhile(() -> WORLD.process(b));
    WORLD.process(a);

    Expect.equal("rule 4.4: calls", push.calls(), 1);
    Expect.equal("rule 4.4: attempts", a.status(id).get(0).attempts().size(), 1);
  }

  @Test
  @Hint("What a provider has is too late to be called off, whether it has answered or not.")
  void r4_5_called_off_during_the_call() {
    String id = a.send(hello("key", ann, Channel.PUSH));
    boolean[] cancelled = new boolean[1];
    push.meanwhile(() -> cancelled[0] = b.cancel(id));
    WORLD.process(a);
    WORLD.recover(b);

    Expect.equal("rule 4.5: messages sent", push.texts(), List.of(hello));
    Expect.equal("rule 4.5: called off while the provider had it", cancelled[0], false);
  }

  @Test
  @Hint("The server that called may be the last to write: it must see what was reported by then.")
  void r4_6_a_report_comes_before_the_answer() {
    String id = a.send(hello("key", ann, Channel.PUSH));
    push.meanwhile(() -> b.report(new DeliveryReport(push.lastKey(), Event.DELIVERED)));
    WORLD.process(a);
    b.report(new DeliveryReport(push.lastKey(), Event.SENT));
    WORLD.recover(b);

    Expect.equal("rule 4.6: what was sent", push.texts(), List.of(hello));
    Expect.equal("rule 4.6: the state", states(b, id), List.of(State.DELIVERED));
  }
}
