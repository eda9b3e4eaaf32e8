package katas.notifications;

import static katas.notifications.NotificationAssert.assertThatNotification;
import static katas.notifications.NotificationWorld.INSTANT;
import static katas.notifications.NotificationWorld.hello;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.ScriptedProvider.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deep dive: the right moment. */
@Tag("level-3")
class Level3Test {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final SendOptions DIGEST = SendOptions.none().asDigest();

  private final NotificationWorld world = new NotificationWorld();
  private final Server server = world.server();

  @Test
  @Points(1)
  @Hint("Look for urgent messages first, whatever came before them.")
  void r3_1_urgent_first() {
    server.send(hello("1", "ann", Channel.PUSH));
    server.send(hello("2", "bob", SendOptions.of(Priority.URGENT), Channel.PUSH));

    server.process();

    assertThat(world.texts())
        .as("rule 3.1: after one round")
        .containsExactly("push of bob: Hello bob");
  }

  @ParameterizedTest(name = "{0} to {1} in {2}, asked at {3}")
  @CsvSource({
    "22:00, 07:00, UTC,           2026-01-05T21:59:59.999999999Z, 2026-01-05T21:59:59.999999999Z",
    "22:00, 07:00, UTC,           2026-01-05T22:00:00Z,           2026-01-06T07:00:00Z",
    "22:00, 07:00, UTC,           2026-01-06T07:00:00Z,           2026-01-06T07:00:00Z",
    "13:00, 14:00, Asia/Tokyo,    2026-01-05T04:30:00Z,           2026-01-05T05:00:00Z",
    "22:00, 02:30, Europe/Berlin, 2026-03-28T23:00:00Z,           2026-03-29T01:00:00Z",
    "22:00, 02:30, Europe/Berlin, 2026-10-25T00:10:00Z,           2026-10-25T00:30:00Z",
    "22:00, 02:30, Europe/Berlin, 2026-10-25T01:10:00Z,           2026-10-25T01:30:00Z"
  })
  @Points(1)
  @Hint("Quiet is what the local clock shows, from the first moment on, up to the last.")
  void r3_3_when_a_user_may_be_disturbed(
      LocalTime from, LocalTime to, ZoneId zone, Instant asked, Instant allowed) {
    QuietHoursPolicy policy = new LocalQuietHoursPolicy();

    assertThat(policy.nextAllowed(asked, new QuietHours(from, to), zone))
        .as("rule 3.3: the end of %s to %s in %s, asked at %s", from, to, zone, asked)
        .isEqualTo(allowed);
  }

  @Test
  @Points(1)
  @Hint("An accepted message is due at its time, not when it was accepted.")
  void r3_5_scheduled_and_cancelled() {
    SendOptions tomorrow = SendOptions.none().at(world.now().plus(Duration.ofDays(1)));
    String id = server.send(hello("1", "ann", tomorrow, Channel.PUSH));
    server.send(hello("2", "bob", tomorrow, Channel.PUSH));

    boolean cancelled = server.cancel(id);
    world.process(server);
    assertThat(world.texts()).as("rule 3.5: nothing is sent today").isEmpty();
    world.pass(Duration.ofDays(1));
    world.process(server);

    assertThat(cancelled).as("rule 3.5: cancelled").isTrue();
    assertThat(world.texts()).as("rule 3.5: sent").containsExactly("push of bob: Hello bob");
  }

  @Test
  @Points(1)
  @Hint("Whether it is too late is asked when it is sent.")
  void r3_7_a_code_that_is_five_minutes_old() {
    SendOptions code = SendOptions.of(Priority.URGENT).withTimeToLive(Duration.ofMinutes(5));
    String id = server.send(hello("key", "ann", code, Channel.SMS));

    world.pass(Duration.ofMinutes(5));
    world.process(server);

    assertThatNotification(server, id).as("rule 3.7: the state").is(State.EXPIRED);
    assertThat(world.texts()).as("rule 3.7: sent").isEmpty();
  }

  @Test
  @Points(1)
  @Hint("The second way is a message that waits, and looks at the first before it goes.")
  void r3_8_the_second_way() {
    SendOptions options = SendOptions.none().withFallback(Channel.SMS, Duration.ofMinutes(2));
    server.send(hello("key", "ann", options, Channel.PUSH));

    world.process(server);
    world.pass(Duration.ofMinutes(2));
    world.process(server);

    assertThat(world.texts())
        .as("rule 3.8: nobody has delivered")
        .containsExactly("push of ann: Hello ann", "sms of ann: Hello ann");
  }

  @Test
  @Points(1)
  @Hint("Count messages, not attempts, where all servers see it, and leave out the urgent ones.")
  void r3_2_twenty_an_hour() {
    world.push().next(Response.FAIL, Response.FAIL, Response.FAIL);
    send(12, "push ", Priority.NORMAL, Channel.PUSH);
    world.processFor(world.server(), Duration.ofMinutes(10), MINUTE);
    send(13, "mail ", Priority.NORMAL, Channel.EMAIL);
    send(5, "urgent ", Priority.URGENT, Channel.SMS);

    world.processFor(world.server(), Duration.ofMinutes(49), MINUTE);
    assertThat(world.texts()).as("rule 3.2: sent by 09:59").hasSize(25);
    world.pass(MINUTE);
    world.process(world.server());

    assertThat(world.texts()).as("rule 3.2: sent by 10:00").hasSize(30);
  }

  private void send(int count, String prefix, Priority priority, Channel channel) {
    for (int i = 0; i < count; i++) {
      server.send(hello(prefix + i, "ann", SendOptions.of(priority), channel));
    }
  }

  @Test
  @Points(1)
  @Hint("Quiet is what the user's clock says at the time of sending.")
  void r3_4_waits_for_the_morning() {
    server.setPreferences(NotificationWorld.asleep("ann", "Asia/Tokyo"));
    world.pass(Duration.ofHours(6)); // 15:00 UTC, midnight in Tokyo
    SendOptions urgent = SendOptions.of(Priority.URGENT);
    String code = server.send(hello("1", "ann", urgent, Channel.SMS));
    String greeting = server.send(hello("2", "ann", Channel.SMS));

    world.processFor(server, Duration.ofHours(7).minus(INSTANT), Duration.ofMinutes(30));
    assertThatNotification(server, code).as("rule 3.4: urgent").is(State.SENT);
    world.pass(Duration.ofHours(1));
    world.process(server);

    assertThatNotification(server, greeting).as("rule 3.4: in the morning").is(State.SENT);
    Instant sentAt = server.status(greeting).get(0).attempts().get(0).at();
    Instant seven = Instant.parse("2026-01-05T22:00:00Z");
    assertThat(sentAt).as("rule 3.4: not before 07:00 in Tokyo").isAfterOrEqualTo(seven);
  }

  @Test
  @Points(1)
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
    assertThat(world.texts()).as("rule 3.6: at 09:59").isEmpty();

    world.pass(Duration.ofMinutes(1));
    world.process(server);

    String text = "email of ann: 3 new:\nHello A&amp;B\nHello D\nHello {{count}}";
    assertThat(world.texts())
        .as("rule 3.6: at 10:00")
        .containsExactly("push of ann: Hello E", text);
    assertThatNotification(server, first).as("rule 3.6: the first").is(State.SENT);
    assertThatNotification(server, last).as("rule 3.6: the last").is(State.SENT);
    assertThatNotification(server, off).as("rule 3.6: the other").is(State.CANCELLED);
  }

  private String like(String key, Channel channel, String who) {
    return server.send(
        new SendRequest(
            key, "ann", Category.SOCIAL, "hello", Map.of("name", who), Set.of(channel), DIGEST));
  }
}
