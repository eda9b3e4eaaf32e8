package katas.notifications;

import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import katas.blocks.simulation.Simulation;
import katas.kit.Demonstration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.ScriptedProvider.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the servers' operations is tried. */
@Tag("level-4")
class Level4Test {
  private static final String HELLO = "push of ann: Hello ann";

  private static SendRequest hello() {
    return NotificationWorld.hello("key", "ann", Channel.PUSH);
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("The notification and its place in the queue must be written at the same instant.")
  void r4_1_a_request_is_sent_again() {
    NotificationRace.after(world -> {})
        .server("A", race -> race.a().send(hello()))
        .faults(Fault.values())
        .afterwards("the sender asks server B", race -> race.b().send(hello()))
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(race -> race.expectTexts("rule 4.1", HELLO))
        .explore();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Write down that you will call, then call, then write down what came of it.")
  void r4_2_a_round_is_broken_off() {
    NotificationRace.accepted(Channel.PUSH)
        .server("A", race -> race.a().process())
        .faults(Fault.values())
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(race -> race.expectTexts("rule 4.2", HELLO))
        .explore();
  }

  @Test
  @Tag("interview")
  @Points(1)
  @Hint("Claim a message by its version before you call.")
  void r4_4_two_servers_process() {
    NotificationRace.accepted(Channel.PUSH)
        .server("A", race -> race.a().process())
        .server("B", race -> race.b().process())
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(race -> race.expectTexts("rule 4.4", HELLO))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Silence is not a no: another provider may only be asked after this one has said no.")
  void r4_3_silence_is_not_a_no() {
    NotificationRace.after(Level4Test::silentThenDown)
        .server("A", race -> race.a().process())
        .faults(Fault.values())
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(race -> race.expectTexts("rule 4.3", HELLO))
        .check(race -> expectState(race, "rule 4.3", State.SENT))
        .explore();
  }

  private static void silentThenDown(NotificationWorld world) {
    world.addProvider("push two", Channel.PUSH);
    world.push().next(Response.LOSE_ANSWER, Response.LOSE_CALL, Response.LOSE_CALL);
    world.accept(hello());
  }

  @Test
  @Points(1)
  @Hint("Cancel and claim must change the same row, over the version that each has read.")
  void r4_5_cancel_meets_process() {
    NotificationRace.accepted(Channel.PUSH)
        .server("A", race -> race.a().process())
        .server("B", race -> race.note("cancelled", race.b().cancel(race.id())))
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(
            race ->
                assertThat(race.world().texts().size())
                    .as("rule 4.5: messages after " + race)
                    .isEqualTo(race.is("cancelled", true) ? 0 : 1))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Whoever takes a place in the quota writes it in the batch that claims the message.")
  void r4_8_two_servers_share_the_last_place_in_the_hour() {
    NotificationRace.after(Level4Test::nineteen)
        .server("A", race -> race.a().process())
        .server("B", race -> race.b().process())
        .check(
            race ->
                assertThat(race.world().texts())
                    .as("rule 4.8: what ann got within the hour")
                    .hasSizeLessThanOrEqualTo(20))
        .explore();
  }

  /** Ann has had 19 messages in this hour, and two more wait. */
  private static void nineteen(NotificationWorld world) {
    Server server = world.server();
    for (int i = 0; i < 19; i++) {
      server.send(NotificationWorld.hello("before " + i, "ann", Channel.PUSH));
    }
    world.process(server);
    server.send(NotificationWorld.hello("last", "ann", Channel.PUSH));
    server.send(NotificationWorld.hello("one too many", "ann", Channel.EMAIL));
  }

  /** Real threads: the explorations find more, and find it every time. */
  @Test
  @Demonstration
  void r4_4_four_servers_send_forty_messages() throws Exception {
    NotificationWorld world = new NotificationWorld(Simulation.forCrowd());
    Server client = world.server();
    SendOptions urgent = SendOptions.of(Priority.URGENT);
    for (int i = 0; i < 40; i++) {
      client.send(NotificationWorld.hello("key " + i, "ann", urgent, Channel.PUSH));
    }
    AtomicBoolean open = new AtomicBoolean(true);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Server server = world.server();
      workers.add(threads.submit(() -> processWhile(open, server)));
    }

    await("rule 4.4: each message is sent")
        .atMost(Duration.ofSeconds(10))
        .until(() -> client.process() == 0);
    open.set(false);
    for (Future<?> worker : workers) {
      worker.get();
    }
    threads.shutdown();
    assertThat(world.push().calls()).as("rule 4.4: one call a message").hasSize(40);
  }

  private static void processWhile(AtomicBoolean open, Server server) {
    while (open.get()) {
      server.process();
    }
  }

  private static void expectState(NotificationRace race, String rule, State... states) {
    List<State> actual = states(race.world().server(), race.id());
    assertThat(actual).as(rule + ": the state after " + race).isEqualTo(List.of(states));
  }
}
