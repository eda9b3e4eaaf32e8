package exam.notifications;

import static katas.notifications.NotificationWorld.hello;

import java.time.Duration;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Channel;
import katas.notifications.NotificationRace;
import katas.notifications.NotificationWorld;
import katas.notifications.SendOptions;
import katas.notifications.Server;
import org.junit.jupiter.api.Test;

/** Races around what messages share: rule 4.8. */
class Level4CrowdHiddenTest {

  /** Ann has had 19 messages in this hour, and two more wait. */
  private static void nineteen(NotificationWorld world) {
    Server server = world.server();
    for (int i = 0; i < 19; i++) {
      server.send(hello("before " + i, "ann", Channel.PUSH));
    }
    world.process(server);
    server.send(hello("last", "ann", Channel.PUSH));
    server.send(hello("one too many", "ann", Channel.EMAIL));
  }

  @Test
  @Points(1)
  @Hint("A place in the quota, and the way out of a digest, belong into the batch that decides.")
  void r4_8_what_messages_share() {
    NotificationRace.after(Level4CrowdHiddenTest::nineteen)
        .server("A", race -> race.a().process())
        .server("B", race -> race.b().process())
        .faults(Fault.CRASH)
        .afterwards("half an hour of work", Level4CrowdHiddenTest::halfAnHour)
        .check(
            race ->
                Expect.that(
                    "rule 4.8: at most 20 in the hour",
                    race.world().texts().size() <= 20,
                    race.world().texts().size() + " were sent"))
        .explore();

    NotificationRace.after(Level4CrowdHiddenTest::twoForADigest)
        .server("A", race -> race.world().process(race.a()))
        .server("B", race -> race.b().process())
        .faults(Fault.CRASH)
        .afterwards("another server processes what is due", NotificationRace::recover)
        .check(
            race ->
                Expect.equal(
                    "rule 4.8: the one message",
                    race.world().texts(),
                    List.of("push of ann: 2 new:\nHello ann\nHello ann")))
        .explore();
  }

  private static void halfAnHour(NotificationRace race) {
    race.world().processFor(race.world().server(), Duration.ofMinutes(30), Duration.ofMinutes(5));
  }

  private static void twoForADigest(NotificationWorld world) {
    Server server = world.server();
    SendOptions digest = SendOptions.none().asDigest();
    server.send(hello("1", "ann", digest, Channel.PUSH));
    server.send(hello("2", "ann", digest, Channel.PUSH));
    world.pass(Duration.ofHours(1));
  }
}
