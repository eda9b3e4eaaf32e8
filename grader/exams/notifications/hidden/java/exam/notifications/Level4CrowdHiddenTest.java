package exam.notifications;

import static katas.notifications.NotificationWorld.hello;

import java.time.Duration;
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
    world.work(server);
    server.send(hello("last", "ann", Channel.PUSH));
    server.send(hello("one too many", "ann", Channel.EMAIL));
  }

  @Test
  @Points(2)
  @Hint("A place in the quota, and the way out of a digest, belong into the batch that decides.")
  void r4_8_what_messages_share() {
    NotificationRace.after(Level4CrowdHiddenTest::nineteen)
        .bound(400, "two servers with two messages each and a crash meet in 11,000 orders")
        .server("A", race -> race.a().work())
        .server("B", race -> race.b().work())
        .faults(Fault.CRASH)
        .afterwards("half an hour of work", Level4CrowdHiddenTest::halfAnHour)
        .check(
            race ->
                Expect.that(
                    "rule 4.8: ann gets at most 20 messages in an hour",
                    race.world().texts().size() <= 20,
                    () -> race.world().texts().size() + " were sent to her"))
        .explore();

    NotificationRace.after(Level4CrowdHiddenTest::twoForADigest)
        .bound(400, "all rounds of one server meet a round of the other: more than 40,000 orders")
        .server("A", race -> race.world().work(race.a()))
        .server("B", race -> race.b().work())
        .faults(Fault.CRASH)
        .afterwards("another server works", NotificationRace::goOn)
        .check(race -> race.expectTexts("rule 4.8", "push of ann: 2 new:\nHello ann\nHello ann"))
        .explore();
  }

  private static void halfAnHour(NotificationRace race) {
    race.world().workFor(race.world().server(), Duration.ofMinutes(30), Duration.ofMinutes(5));
  }

  private static void twoForADigest(NotificationWorld world) {
    Server server = world.server();
    SendOptions digest = SendOptions.none().asDigest();
    server.send(hello("1", "ann", digest, Channel.PUSH));
    server.send(hello("2", "ann", digest, Channel.PUSH));
    world.pass(Duration.ofHours(1));
  }
}
