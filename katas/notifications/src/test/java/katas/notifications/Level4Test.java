package katas.notifications;

import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  private static void expectState(NotificationRace race, String rule, State... states) {
    List<State> actual = states(race.world().server(), race.id());
    assertThat(actual).as(rule + ": the state after " + race).isEqualTo(List.of(states));
  }
}
