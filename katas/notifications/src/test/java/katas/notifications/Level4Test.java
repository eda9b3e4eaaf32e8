package katas.notifications;

import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of the servers' operations is tried. */
class Level4Test {
  private static final String HELLO = "push of ann: Hello ann";

  private static SendRequest hello() {
    return NotificationWorld.hello("key", "ann", Channel.PUSH);
  }

  @Test
  @Points(2)
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
  @Points(2)
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
  @Points(2)
  @Hint("Claim a message by its version before you call.")
  void r4_4_two_servers_work() {
    NotificationRace.accepted(Channel.PUSH)
        .server("A", race -> race.a().process())
        .server("B", race -> race.b().process())
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(race -> race.expectTexts("rule 4.4", HELLO))
        .explore();
  }
}
