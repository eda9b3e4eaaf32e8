package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Campaign;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.DeadLetter;
import katas.notifications.DeliveryReport;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.KeyReusedException;
import katas.notifications.NotificationRace;
import katas.notifications.NotificationWorld;
import katas.notifications.Preferences;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.api.Test;

/** Two requests that meet on two servers, in every order: rules 2.3, 2.6, 4.5 and 5.1. */
class Level4PairsHiddenTest {

  private static void dead(NotificationWorld world) {
    world.push().next(Response.REFUSE);
    world.accept(hello("key", "ann", Channel.PUSH));
    world.process(world.server());
  }

  private static DeadLetter letter(NotificationRace race) {
    return new DeadLetter(
        race.id(), Channel.PUSH, "refused: no such address", race.world().now(), "");
  }

  private static DeadLetter listed(Server server, NotificationRace race) {
    List<DeadLetter> letters = server.deadLetters("", 10);
    return letters.isEmpty() ? letter(race) : letters.get(0);
  }

  @Test
  @Points(1)
  @Hint("Of two replays of a letter one finds it dead, by the version that it has read.")
  void r2_3_two_replays_at_once() {
    NotificationRace.after(Level4PairsHiddenTest::dead)
        .server("A", race -> race.note("A", race.a().replay(listed(race.a(), race))))
        .server("B", race -> race.note("B", race.b().replay(listed(race.b(), race))))
        .afterwards("a third server processes", race -> race.world().process(race.world().server()))
        .check(
            race ->
                assertThat(race.is("A", true) ^ race.is("B", true))
                    .as("rule 2.3: one of two replays returns true: %s", race)
                    .isTrue())
        .check(race -> race.expectTexts("rule 2.3", "push of ann: Hello ann"))
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A message that is replayed can be cancelled, and one that was cancelled is not replayed.")
  void r4_5_a_replay_meets_a_cancel() {
    NotificationRace.after(Level4PairsHiddenTest::dead)
        .server("A", race -> race.note("replayed", race.a().replay(listed(race.a(), race))))
        .server("B", race -> race.note("cancelled", race.b().cancel(race.id())))
        .faults(Fault.FAIL_AFTER)
        .afterwards("a third server processes", race -> race.world().process(race.world().server()))
        .check(
            race -> {
              Server fresh = race.world().server();
              boolean sent = !race.world().texts().isEmpty();
              assertThat(sent && race.is("cancelled", true))
                  .as("rule 4.5: cancel returned true, and the message was sent: %s", race)
                  .isFalse();
              assertThat(fresh.deadLetters("", 10).size() == 1)
                  .as("rule 2.3: whether the letter is listed, %s", race)
                  .isEqualTo(states(fresh, race.id()).equals(List.of(State.DEAD)));
            })
        .explore();
  }

  private static void sent(NotificationWorld world) {
    world.accept(hello("key", "ann", Channel.PUSH));
    world.process(world.server());
  }

  private static void meetsBounce(Preferences preferences, State next) {
    NotificationRace.after(Level4PairsHiddenTest::sent)
        .server("A", race -> race.a().setPreferences(preferences))
        .server("B", race -> bounce(race))
        .afterwards("ann gets another one", race -> another(race))
        .check(
            race -> {
              Server fresh = race.world().server();
              String bounced = fresh.send(hello("key", "ann", Channel.PUSH));
              assertThat(states(fresh, bounced))
                  .as("rule 2.6: the state of the message that bounced")
                  .containsExactly(State.BOUNCED);
              assertThat(states(fresh, race.world().lastId()))
                  .as("rule 2.6: a later message for %s", preferences.addresses())
                  .containsExactly(next);
              assertThat(fresh.preferences("ann"))
                  .as("rule 2.6: the preferences after the bounce")
                  .isEqualTo(preferences);
            })
        .explore();
  }

  private static void bounce(NotificationRace race) {
    race.b().report(new DeliveryReport(race.world().push().onlyKey(), Event.BOUNCED));
  }

  private static void another(NotificationRace race) {
    race.world().accept(hello("another", "ann", Channel.PUSH));
    race.world().process(race.world().server());
  }

  @Test
  @Points(1)
  @Hint("Preferences and bounce change one row, each over the version that it has read.")
  void r2_6_a_bounce_meets_new_preferences() {
    meetsBounce(NotificationWorld.at("ann", Map.of(Channel.PUSH, "new")), State.SENT);
    meetsBounce(NotificationWorld.asleep("ann", "UTC"), State.SUPPRESSED);
  }

  @Test
  @Points(1)
  @Hint("Who is second compares with the campaign that is there.")
  void r5_1_two_campaigns_of_one_name_at_once() {
    NotificationRace.after(world -> world.audience().consistOf("all", List.of("ann")))
        .server("A", race -> race.note("A", starts(race.a(), Channel.PUSH)))
        .server("B", race -> race.note("B", starts(race.b(), Channel.SMS)))
        .afterwards("a third server processes", race -> race.world().process(race.world().server()))
        .check(
            race ->
                assertThat(race.is("A", true) ^ race.is("B", true))
                    .as("rule 5.1: one of two campaigns of one name begins: %s", race)
                    .isTrue())
        .check(
            race ->
                race.expectTexts(
                    "rule 5.1", (race.is("A", true) ? "push" : "sms") + " of ann: Hello you"))
        .explore();
  }

  private static boolean starts(Server server, Channel channel) {
    try {
      server.start(
          new Campaign("sale", "all", Category.MARKETING, "hello", Map.of("name", "you"), channel));
      return true;
    } catch (KeyReusedException e) {
      return false;
    }
  }
}
