package exam.notifications;

import static exam.notifications.EngineNotifications.greeting;
import static katas.notifications.NotificationWorld.hello;
import static katas.notifications.NotificationWorld.states;

import grader.engineadapters.ConcurrentThreads;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.notifications.Channel;
import katas.notifications.DeliveryReport;
import katas.notifications.DeliveryReport.Event;
import katas.notifications.SendOptions;
import katas.notifications.Server;
import katas.notifications.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL, Redis and Kafka: many servers at once. */
class EngineLevel4CrowdTest {
  private static final int SERVERS = 8;
  private static final EngineNotifications WORLD = new EngineNotifications();
  private static final List<Server> ALL = WORLD.servers(SERVERS);
  private static final Server A = ALL.get(0);
  private static final MemoryProvider PUSH = WORLD.provider(Channel.PUSH);

  private final String user = WORLD.begin();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static void allWork() {
    ConcurrentThreads.of(
        SERVERS,
        n -> {
          WORLD.process(ALL.get(n));
          return n;
        });
  }

  @Test
  @Hint("Servers may get the same request at once; one of them accepts it, all answer the same.")
  void r4_1_the_same_request_on_eight_servers() {
    List<String> ids =
        ConcurrentThreads.of(
            SERVERS, n -> ALL.get(n).send(hello("key", user, Channel.PUSH, Channel.EMAIL)));
    WORLD.process(A);

    Expect.equal("rule 4.1: ids", Set.copyOf(ids).size(), 1);
    Expect.equal(
        "rule 4.1: what was sent",
        WORLD.texts(),
        List.of(greeting("push", user), greeting("email", user)));
  }

  @Test
  @Hint("Whoever claims a message first, by its version, is the only one who calls.")
  void r4_4_eight_servers_work() {
    List<String> ids =
        IntStream.range(0, 10)
            .mapToObj(i -> A.send(hello("key", WORLD.user(), Channel.PUSH)))
            .toList();
    int before = PUSH.calls();

    allWork();

    Expect.equal("rule 4.4: calls for 10 messages", PUSH.calls() - before, 10);
    for (String id : ids) {
      Expect.equal("rule 4.4: attempts", A.status(id).get(0).attempts().size(), 1);
    }
  }

  @Test
  @Hint("Cancel and claim must change the same row, over the version that each has read.")
  void r4_5_cancels_meet_work() {
    List<String> ids =
        IntStream.range(0, 6).mapToObj(i -> A.send(hello("key " + i, user, Channel.PUSH))).toList();

    List<Boolean> cancelled =
        ConcurrentThreads.of(
            SERVERS,
            n -> {
              if (n < ids.size()) {
                return ALL.get(n).cancel(ids.get(n));
              }
              WORLD.process(ALL.get(n));
              return false;
            });
    WORLD.recover(A);

    long stopped = cancelled.stream().filter(each -> each).count();
    Expect.equal(
        "rule 4.5: sent of 6, of which " + stopped + " were called off",
        (long) WORLD.texts().size(),
        6 - stopped);
  }

  @Test
  @Hint("Two reports change the same row: the further state must win, whoever writes last.")
  void r4_6_reports_at_once() {
    String id = A.send(hello("key", user, Channel.PUSH));
    WORLD.process(A);
    String key = PUSH.lastKey();

    ConcurrentThreads.of(
        SERVERS,
        n ->
            ALL.get(n)
                .report(new DeliveryReport(key, n == 3 ? Event.BOUNCED : Event.values()[n % 2])));

    Expect.equal("rule 4.6: the state", states(A, id), List.of(State.BOUNCED));
  }

  @Test
  @Hint("A place in the quota belongs into the batch that decides.")
  void r4_8_the_twenty_of_a_user() {
    for (int i = 0; i < 30; i++) {
      A.send(hello("key " + i, user, i % 2 == 0 ? Channel.PUSH : Channel.EMAIL));
    }

    allWork();

    int sent = WORLD.texts().size();
    Expect.that("rule 4.8: at most 20 in the hour", sent <= 20, sent + " were sent");
  }

  @Test
  @Hint("The way out of a digest belongs into the batch that says what becomes of the message.")
  void r4_8_a_message_is_in_one_digest() {
    SendOptions digest = SendOptions.none().asDigest();
    Stream.of("1", "2", "3").forEach(key -> A.send(hello(key, user, digest, Channel.PUSH)));
    WORLD.world().pass(Duration.ofHours(1));

    allWork();
    WORLD.process(A);

    Expect.equal(
        "rule 4.8: the one message",
        WORLD.texts(),
        List.of("push of " + user + ": 3 new:" + ("\nHello " + user).repeat(3)));
  }
}
