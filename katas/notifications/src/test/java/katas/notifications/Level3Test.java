package katas.notifications;

import static katas.notifications.NotificationWorld.INSTANT;
import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: the right moment. */
class Level3Test {

  @Test
  @Points(1)
  @Hint("Look for urgent messages first, whatever came before them.")
  void r3_1_urgent_first() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    server.send(hello("1", "ann", Channel.PUSH));
    server.send(hello("2", "bob", SendOptions.of(Priority.URGENT), Channel.PUSH));

    server.process();

    Expect.equal("rule 3.1: after one round", world.texts(), List.of("push of bob: Hello bob"));
  }

  @Test
  @Points(1)
  @Hint("Hours over midnight are quiet from the one on or up to the other.")
  void r3_3_over_midnight() {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    Instant ten = Instant.parse("2026-01-05T22:00:00Z");
    Instant seven = Instant.parse("2026-01-06T07:00:00Z");
    ZoneId utc = ZoneId.of("UTC");
    QuietHoursPolicy times = new LocalQuietHoursPolicy();

    Expect.equal("rule 3.3: at 22:00", times.nextAllowed(ten, night, utc), seven);
    Instant before = ten.minus(INSTANT);
    Expect.equal("rule 3.3: just before", times.nextAllowed(before, night, utc), before);
  }

  @Test
  @Points(1)
  @Hint("An accepted message is due at its time, not when it was accepted.")
  void r3_5_scheduled_and_cancelled() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    SendOptions tomorrow = SendOptions.none().at(world.now().plus(Duration.ofDays(1)));
    String id = server.send(hello("1", "ann", tomorrow, Channel.PUSH));
    server.send(hello("2", "bob", tomorrow, Channel.PUSH));

    boolean cancelled = server.cancel(id);
    world.process(server);
    Expect.equal("rule 3.5: nothing is sent today", world.texts(), List.of());
    world.pass(Duration.ofDays(1));
    world.process(server);

    Expect.equal("rule 3.5: cancelled", cancelled, true);
    Expect.equal("rule 3.5: sent", world.texts(), List.of("push of bob: Hello bob"));
  }

  @Test
  @Points(1)
  @Hint("Whether it is too late is asked when it is sent.")
  void r3_7_a_code_that_is_five_minutes_old() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    SendOptions code = SendOptions.of(Priority.URGENT).withTimeToLive(Duration.ofMinutes(5));
    String id = server.send(hello("key", "ann", code, Channel.SMS));

    world.pass(Duration.ofMinutes(5));
    world.process(server);

    Expect.equal("rule 3.7: the state", states(server, id), List.of(State.EXPIRED));
    Expect.equal("rule 3.7: sent", world.texts(), List.of());
  }

  @Test
  @Points(1)
  @Hint("The second way is a message that waits, and looks at the first before it goes.")
  void r3_8_the_second_way() {
    NotificationWorld world = new NotificationWorld();
    Server server = world.server();
    SendOptions options = SendOptions.none().withFallback(Channel.SMS, Duration.ofMinutes(2));
    server.send(hello("key", "ann", options, Channel.PUSH));

    world.process(server);
    world.pass(Duration.ofMinutes(2));
    world.process(server);

    Expect.equal(
        "rule 3.8: nobody has delivered",
        world.texts(),
        List.of("push of ann: Hello ann", "sms of ann: Hello ann"));
  }
}
