package exam.notifications;

import static katas.notifications.NotificationWorld.INSTANT;
import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.LocalQuietHoursPolicy;
import katas.notifications.NotificationWorld;
import katas.notifications.Priority;
import katas.notifications.QuietHours;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.api.Test;

/** Quiet hours and digests: rules 3.3, 3.4 and 3.6. */
class Level3NightHiddenTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final SendOptions DIGEST = SendOptions.none().asDigest();

  private final NotificationWorld world = new NotificationWorld();
  private final Server server = world.server();

  private static QuietHours hours(String from, String to) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static void allowed(String what, QuietHours hours, String now, String expected) {
    Instant actual = new LocalQuietHoursPolicy().nextAllowed(Instant.parse(now), hours, BERLIN);

    Expect.equal("rule 3.3: " + what + ", asked at " + now, actual, Instant.parse(expected));
  }

  @Test
  @Points(3)
  @Hint("Turn the instant into the user's wall clock, and the end of the hours back by its rules.")
  void r3_3_in_berlin_through_the_year() {
    QuietHours night = hours("22:00", "07:00");
    QuietHours siesta = hours("13:00", "14:00");
    QuietHours small = hours("22:00", "02:30");

    allowed("winter", night, "2026-01-05T21:00:00Z", "2026-01-06T06:00:00Z");
    allowed("after midnight", night, "2026-01-06T05:59:00Z", "2026-01-06T06:00:00Z");
    allowed("not yet", night, "2026-01-05T20:59:00Z", "2026-01-05T20:59:00Z");
    allowed("siesta", siesta, "2026-07-01T11:00:00Z", "2026-07-01T12:00:00Z");
    allowed("siesta is over", siesta, "2026-07-01T12:00:00Z", "2026-07-01T12:00:00Z");
    allowed("the night that is short", night, "2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z");
    allowed("the end is skipped", small, "2026-03-28T23:00:00Z", "2026-03-29T01:00:00Z");
    allowed("the first time", small, "2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z");
    allowed("the second time", small, "2026-10-25T01:10:00Z", "2026-10-25T01:30:00Z");
    allowed("between", small, "2026-10-25T00:45:00Z", "2026-10-25T00:45:00Z");
  }

  @Test
  @Points(2)
  @Hint("Quiet is what the user's clock says at the time of sending.")
  void r3_4_waits_for_the_morning() {
    server.setPreferences(NotificationWorld.asleep("ann", "Asia/Tokyo"));
    world.pass(Duration.ofHours(6)); // 15:00 UTC, midnight in Tokyo
    SendOptions urgent = SendOptions.of(Priority.URGENT);
    String code = server.send(hello("1", "ann", urgent, Channel.SMS));
    String greeting = server.send(hello("2", "ann", Channel.SMS));

    world.processFor(server, Duration.ofHours(7).minus(INSTANT), Duration.ofMinutes(30));
    Expect.equal("rule 3.4: urgent", states(server, code), List.of(State.SENT));
    world.pass(Duration.ofHours(1));
    world.process(server);

    Expect.equal("rule 3.4: in the morning", states(server, greeting), List.of(State.SENT));
    Instant sentAt = server.status(greeting).get(0).attempts().get(0).at();
    Instant seven = Instant.parse("2026-01-05T22:00:00Z");
    Expect.that("rule 3.4: not before 07:00 in Tokyo", !sentAt.isBefore(seven), "" + sentAt);
  }

  private String like(String key, Channel channel, String who) {
    return server.send(
        new SendRequest(
            key, "ann", Category.SOCIAL, "hello", Map.of("name", who), Set.of(channel), DIGEST));
  }

  @Test
  @Points(3)
  @Hint(
      "Texts that are put together are texts already, of their channel: nothing is escaped twice.")
  void r3_6_three_one_and_none() {
    String first = like("z", Channel.EMAIL, "A&B");
    world.pass(Duration.ofMinutes(20));
    String off = like("y", Channel.EMAIL, "C");
    like("x", Channel.EMAIL, "D");
    server.cancel(off);
    world.pass(Duration.ofMinutes(39));
    String last = like("w", Channel.EMAIL, "{{count}}");
    like("alone", Channel.PUSH, "E");
    server.cancel(like("none", Channel.SMS, "F"));
    world.process(server);
    Expect.equal("rule 3.6: at 09:59", world.texts(), List.of());

    world.pass(Duration.ofMinutes(1));
    world.process(server);

    String text = "email of ann: 3 new:\nHello A&amp;B\nHello D\nHello {{count}}";
    Expect.equal("rule 3.6: at 10:00", world.texts(), List.of("push of ann: Hello E", text));
    Expect.equal("rule 3.6: the first", states(server, first), List.of(State.SENT));
    Expect.equal("rule 3.6: the last", states(server, last), List.of(State.SENT));
    Expect.equal("rule 3.6: the other", states(server, off), List.of(State.CANCELLED));
  }
}
