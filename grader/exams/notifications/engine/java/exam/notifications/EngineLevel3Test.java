package exam.notifications;

import static exam.notifications.EngineNotifications.greeting;
import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.notifications.Channel;
import katas.notifications.DeliveryReport;
import katas.notifications.Preferences;
import katas.notifications.Priority;
import katas.notifications.QuietHours;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 3 on PostgreSQL, Redis and Kafka: what goes first and what waits. */
class EngineLevel3Test {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private static final EngineNotifications WORLD = new EngineNotifications();
  private static final Server A = WORLD.server();
  private static final Server B = WORLD.server();

  private final String ann = WORLD.begin();
  private final String bob = WORLD.user();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private void send(int count, String prefix, Priority priority, Channel channel) {
    for (int i = 0; i < count; i++) {
      A.send(hello(prefix + i, ann, SendOptions.of(priority), channel));
    }
  }

  @Test
  @Hint("A round takes its share, and comes back to look for a higher priority.")
  void r3_1_a_round_sends_at_most_ten() {
    send(12, "urgent ", Priority.URGENT, Channel.PUSH);
    MemoryProvider push = WORLD.provider(Channel.PUSH);
    int most = 0;
    for (int round = 0; round < 4; round++) {
      int before = push.texts().size();
      B.process();
      most = Math.max(most, push.texts().size() - before);
    }
    WORLD.process(B);

    Expect.that("rule 3.1: a round sends at most 10", most <= 10, "one sent " + most);
    Expect.equal("rule 3.1: all are sent", push.texts().size(), 12);
  }

  @Test
  @Hint("Count messages, not attempts, where all servers see it, and leave out the urgent ones.")
  void r3_2_twenty_an_hour_from_all_servers() {
    send(12, "push ", Priority.NORMAL, Channel.PUSH);
    WORLD.process(A);
    send(11, "mail ", Priority.NORMAL, Channel.EMAIL);
    send(3, "urgent ", Priority.URGENT, Channel.SMS);
    WORLD.process(B);

    Expect.equal("rule 3.2: sent in the hour", WORLD.texts().size(), 23);
    WORLD.passAndWork(Duration.ofHours(1), B);
    Expect.equal("rule 3.2: sent in the next hour", WORLD.texts().size(), 26);
  }

  @Test
  @Hint("Quiet is what the user's clock says at the time of sending.")
  void r3_4_waits_for_the_morning() {
    LocalTime inTokyo = LocalTime.ofInstant(WORLD.now(), TOKYO).truncatedTo(ChronoUnit.MINUTES);
    Preferences awake = A.preferences(ann);
    A.setPreferences(
        new Preferences(
            ann,
            awake.locale(),
            TOKYO,
            awake.addresses(),
            Set.of(),
            Optional.of(new QuietHours(inTokyo.minusHours(1), inTokyo.plusHours(2)))));
    String code = A.send(hello("1", ann, SendOptions.of(Priority.URGENT), Channel.SMS));
    String greeting = A.send(hello("2", ann, Channel.PUSH));

    WORLD.process(B);
    WORLD.passAndWork(Duration.ofHours(1), B);
    Expect.equal("rule 3.4: urgent", states(B, code), List.of(State.SENT));
    Expect.equal("rule 3.4: within quiet hours", states(B, greeting), List.of(State.WAITING));
    WORLD.passAndWork(Duration.ofHours(1).plusMinutes(1), B);

    Expect.equal("rule 3.4: in the morning", states(B, greeting), List.of(State.SENT));
  }

  @Test
  @Hint("Too early is too early; and what was handed over cannot be called back.")
  void r3_5_sent_when_it_is_time_or_called_off() {
    SendOptions inAnHour = SendOptions.none().at(WORLD.now().plus(Duration.ofHours(1)));
    String id = A.send(hello("1", ann, inAnHour, Channel.PUSH));
    String off = A.send(hello("2", ann, inAnHour, Channel.PUSH, Channel.EMAIL));

    WORLD.passAndWork(Duration.ofMinutes(59), B);
    Expect.equal("rule 3.5: a minute before", states(A, id), List.of(State.WAITING));
    boolean inTime = A.cancel(off);
    WORLD.passAndWork(Duration.ofMinutes(2), B);
    boolean late = A.cancel(id);

    Expect.equal("rule 3.5: sent", WORLD.texts(), List.of(greeting("push", ann)));
    Expect.equal("rule 3.5: cancelled", List.of(inTime, late), List.of(true, false));
    Expect.equal("rule 3.5: called off", states(B, off), List.of(State.CANCELLED, State.CANCELLED));
  }

  @Test
  @Hint("One alone is sent as it is, and whoever puts them together may be any server.")
  void r3_6_digests() {
    SendOptions digest = SendOptions.none().asDigest();
    String first = A.send(hello("1", ann, digest, Channel.PUSH));
    B.send(hello("2", ann, digest, Channel.PUSH));
    String off = B.send(hello("3", ann, digest, Channel.PUSH));
    A.send(hello("4", ann, digest, Channel.EMAIL));
    A.cancel(off);
    WORLD.passAndWork(Duration.ofMinutes(50), B);
    Expect.equal("rule 3.6: before the hour is over", WORLD.texts(), List.of());

    WORLD.passAndWork(Duration.ofMinutes(6), B);

    Expect.equal(
        "rule 3.6: two, and one alone",
        WORLD.texts(),
        List.of(
            "push of " + ann + ": 2 new:\nHello " + ann + "\nHello " + ann,
            greeting("email", ann)));
    Expect.equal("rule 3.6: the state of the first", states(A, first), List.of(State.SENT));
  }

  @Test
  @Hint("Ask before every attempt whether it is still worth it.")
  void r3_7_not_even_again() {
    MemoryProvider sms = WORLD.provider(Channel.SMS);
    sms.next(Response.FAIL);
    SendOptions code = SendOptions.of(Priority.URGENT).withTimeToLive(Duration.ofMinutes(5));
    String id = A.send(hello("1", ann, code, Channel.SMS));
    sms.meanwhile(() -> WORLD.world().pass(Duration.ofMinutes(6)));
    WORLD.process(B);
    WORLD.passAndWork(Duration.ofMinutes(1), B);

    Expect.equal("rule 3.7: the code", states(A, id), List.of(State.EXPIRED));
    Expect.equal("rule 3.7: calls", sms.calls(), 1);
  }

  @Test
  @Hint("Sent is not delivered: only a report says that the second way is not needed.")
  void r3_8_delivered_in_time_or_not() {
    SendOptions options = SendOptions.none().withFallback(Channel.SMS, Duration.ofMinutes(20));
    String good = A.send(hello("1", ann, options, Channel.PUSH));
    WORLD.process(B);
    A.report(
        new DeliveryReport(WORLD.provider(Channel.PUSH).lastKey(), DeliveryReport.Event.DELIVERED));
    String bad = A.send(hello("2", bob, options, Channel.PUSH));
    WORLD.process(B);
    WORLD.passAndWork(Duration.ofMinutes(15), B);
    Expect.equal("rule 3.8: before its time", WORLD.provider(Channel.SMS).calls(), 0);

    WORLD.passAndWork(Duration.ofMinutes(6), B);

    Expect.equal(
        "rule 3.8: delivered", states(A, good), List.of(State.DELIVERED, State.SUPPRESSED));
    Expect.equal("rule 3.8: sent only", states(A, bad), List.of(State.SENT, State.SENT));
  }
}
