package exam.notifications;

import static katas.notifications.NotificationWorld.INSTANT;
import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.DeliveryReport;
import katas.notifications.NotificationWorld;
import katas.notifications.Priority;
import katas.notifications.ScriptedProvider;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.api.Test;

/** What goes first and what waits: rules 3.1, 3.2, 3.5, 3.7 and 3.8. */
class Level3HiddenTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final NotificationWorld world = new NotificationWorld();
  private final Server server = world.server();

  private void send(int count, String prefix, Priority priority, Channel channel) {
    for (int i = 0; i < count; i++) {
      server.send(hello(prefix + i, "ann", SendOptions.of(priority), channel));
    }
  }

  @Test
  @Points(1)
  @Hint("A round takes its share of one priority, and comes back to look for a higher one.")
  void r3_1_rounds() {
    send(3, "bulk ", Priority.BULK, Channel.PUSH);
    send(2, "normal ", Priority.NORMAL, Channel.PUSH);
    send(12, "urgent ", Priority.URGENT, Channel.PUSH);

    int first = sentInARound();
    int second = sentInARound();
    int third = sentInARound();
    int fourth = sentInARound();

    Expect.equal(
        "rule 3.1: 12 urgent, 2 normal, 3 of a campaign, sent by rounds",
        List.of(first, second, third, fourth),
        List.of(10, 2, 2, 3));
  }

  private int sentInARound() {
    int before = world.push().texts().size();
    server.process();
    return world.push().texts().size() - before;
  }

  @Test
  @Points(1)
  @Hint("Too early by a nanosecond is too early; and what was handed over cannot be called back.")
  void r3_5_to_the_nanosecond() {
    Instant noon = Instant.parse("2026-01-05T12:00:00.000000001Z");
    String id = server.send(hello("1", "ann", SendOptions.none().at(noon), Channel.PUSH));
    String off =
        server.send(hello("2", "ann", SendOptions.none().at(noon), Channel.PUSH, Channel.EMAIL));

    world.pass(Duration.between(world.now(), noon).minus(INSTANT));
    world.process(server);
    Expect.equal("rule 3.5: before noon", states(server, id), List.of(State.WAITING));
    boolean inTime = world.server().cancel(off);
    world.pass(INSTANT);
    world.process(server);
    boolean late = server.cancel(id);

    Expect.equal("rule 3.5: sent", world.texts(), List.of("push of ann: Hello ann"));
    Expect.equal("rule 3.5: cancelled", List.of(inTime, late), List.of(true, false));
    Expect.equal(
        "rule 3.5: called off", states(server, off), List.of(State.CANCELLED, State.CANCELLED));
  }

  @Test
  @Points(1)
  @Hint("Ask before every attempt whether it is still worth it.")
  void r3_7_not_even_again() {
    world.sms().always(Response.FAIL);
    SendOptions code = SendOptions.of(Priority.URGENT).withTimeToLive(Duration.ofMinutes(5));
    String id = server.send(hello("1", "ann", code, Channel.SMS));
    world.process(server);
    String next = server.send(hello("2", "ann", code, Channel.PUSH));

    world.pass(Duration.ofMinutes(5).minus(INSTANT));
    world.push().next(Response.FAIL);
    world.process(server);
    int calls = world.sms().calls().size();
    world.processFor(server, Duration.ofMinutes(10), MINUTE);

    Expect.equal("rule 3.7: the code", states(server, id), List.of(State.EXPIRED));
    Expect.equal("rule 3.7: calls from 5 minutes on", world.sms().calls().size(), calls);
    Expect.equal("rule 3.7: pushes", world.push().calls().size(), 1);
    Expect.equal("rule 3.7: tried once in time", states(server, next), List.of(State.EXPIRED));

    new Level3HiddenTest().timePassesInACall();
  }

  @Test
  @Points(1)
  @Hint("Sent is not delivered: only a report says that the second way is not needed.")
  void r3_8_delivered_in_time_or_not() {
    SendOptions options = SendOptions.none().withFallback(Channel.SMS, Duration.ofMinutes(2));
    String good = server.send(hello("1", "ann", options, Channel.PUSH));
    world.process(server);
    server.report(new DeliveryReport(world.push().onlyKey(), DeliveryReport.Event.DELIVERED));
    String bad = server.send(hello("2", "bob", Category.SECURITY, options, Channel.PUSH));
    world.process(server);

    world.pass(Duration.ofMinutes(2).minus(INSTANT));
    world.process(server);
    Expect.equal("rule 3.8: before 2 minutes", world.sms().texts(), List.of());
    world.pass(INSTANT);
    world.process(server);

    Expect.equal(
        "rule 3.8: delivered", states(server, good), List.of(State.DELIVERED, State.SUPPRESSED));
    Expect.equal("rule 3.8: sent only", states(server, bad), List.of(State.SENT, State.SENT));
    Expect.equal("rule 3.8: short messages", world.sms().texts(), List.of("sms of bob: Hello bob"));

    new Level3HiddenTest().askedBeforeEachAttempt();
  }

  private void timePassesInACall() {
    ScriptedProvider second = world.addProvider("sms two", Channel.SMS);
    Server slow = world.server();
    world.sms().takes(Duration.ofSeconds(2));
    world.sms().always(Response.FAIL);
    SendOptions code = SendOptions.of(Priority.URGENT).withTimeToLive(Duration.ofMinutes(5));
    String id = slow.send(hello("1", "ann", code, Channel.SMS));
    String next = slow.send(hello("2", "bob", code, Channel.SMS));

    world.pass(Duration.ofMinutes(5).minusSeconds(1));
    world.processFor(slow, Duration.ofMinutes(10), MINUTE);

    assertThat(second.calls()).as("rule 3.7: calls after 5 min").isEmpty();
    assertThat(world.sms().calls()).as("rule 3.7: calls before").hasSize(1);
    assertThat(states(slow, id)).as("rule 3.7: the first").containsExactly(State.EXPIRED);
    assertThat(states(slow, next)).as("rule 3.7: the second").containsExactly(State.EXPIRED);
  }

  @Test
  @Points(1)
  @Hint("What was used of an hour is still used when the clock comes to it again.")
  void r3_2_an_hour_that_comes_again() {
    world.configure(NotificationModel.CONFIG); // 3 an hour
    Server few = world.server();
    world.pass(Duration.ofMinutes(70));
    send(few, "first", 3);
    world.simulation().clock().move(Duration.ofMinutes(-20));
    send(few, "before", 1);
    world.pass(Duration.ofMinutes(15));
    send(few, "again", 3);

    long calls =
        world.calls().stream().filter(call -> call.at().toString().contains("T10:")).count();
    assertThat(calls).as("rule 3.2: first attempts from 10:00 to 11:00").isEqualTo(3);
  }

  private void send(Server few, String prefix, int count) {
    for (int i = 0; i < count; i++) {
      few.send(hello(prefix + i, "ann", Channel.PUSH));
    }
    world.process(few);
  }

  private void askedBeforeEachAttempt() {
    SendOptions options = SendOptions.none().withFallback(Channel.SMS, Duration.ofMinutes(2));
    String id = server.send(hello("1", "ann", options, Channel.PUSH));
    world.process(server);
    world.sms().next(Response.FAIL);
    world.pass(Duration.ofMinutes(2));
    world.process(server);

    server.report(new DeliveryReport(world.push().onlyKey(), DeliveryReport.Event.DELIVERED));
    world.processFor(server, MINUTE, Duration.ofSeconds(10));

    assertThat(world.sms().calls()).as("rule 3.8: calls of the fallback").hasSize(1);
    assertThat(states(server, id))
        .as("rule 3.8: delivered while the fallback waited")
        .containsExactly(State.DELIVERED, State.SUPPRESSED);
  }
}
