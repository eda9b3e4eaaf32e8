package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import katas.blocks.simulation.Counts;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Growth;
import katas.notifications.Campaign;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.DeliveryReport;
import katas.notifications.NotificationWorld;
import katas.notifications.OptOut;
import katas.notifications.Priority;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.Server;
import org.junit.jupiter.api.Test;

/** How costs grow, and what is left of messages that have ended: rule 5.2. */
class Level5GrowthHiddenTest {
  private static final int FEW = 12;
  private static final SendOptions URGENT = SendOptions.of(Priority.URGENT);

  /** What n messages of one kind do, from acceptance to their end. */
  private static final Map<String, ObjIntConsumer<NotificationWorld>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("sent", (world, n) -> send(world, n, URGENT, id -> {}));
    KINDS.put(
        "cancelled",
        (world, n) -> send(world, n, tomorrow(world), id -> world.server().cancel(id)));
    KINDS.put(
        "expired",
        (world, n) -> {
          SendOptions soon = URGENT.withTimeToLive(Duration.ofMinutes(1));
          send(world, n, soon, id -> {});
          world.pass(Duration.ofMinutes(1));
        });
    KINDS.put(
        "suppressed",
        (world, n) -> {
          send(world, n, URGENT, id -> {});
          OptOut push = new OptOut(Category.SOCIAL, Channel.PUSH);
          world.server().setPreferences(NotificationWorld.optedOut("ann", push));
        });
    KINDS.put(
        "combined",
        (world, n) -> send(world, Math.min(n, 30), SendOptions.none().asDigest(), id -> {}));
    KINDS.put(
        "cancelled in a digest",
        (world, n) ->
            send(
                world,
                Math.min(n, 30),
                SendOptions.none().asDigest(),
                id -> world.server().cancel(id)));
  }

  static {
    KINDS.put(
        "cancelled when dead",
        (world, n) -> {
          world.push().always(Response.REFUSE);
          List<String> ids = new ArrayList<>();
          send(world, n, URGENT, ids::add);
          world.process(world.server());
          ids.forEach(id -> world.server().cancel(id));
        });
    KINDS.put(
        "replayed",
        (world, n) -> {
          world.push().always(Response.REFUSE);
          send(world, n, URGENT, id -> {});
          Server server = world.server();
          world.process(server);
          world.push().always(Response.ACCEPT);
          server.deadLetters("", 100).forEach(server::replay);
        });
    KINDS.put(
        "delivered without an answer",
        (world, n) -> {
          world.configure(Level5HiddenTest.patient());
          world.push().always(Response.LOSE_ANSWER);
          send(world, n, URGENT, id -> {});
          world.process(world.server());
          world
              .push()
              .accepted()
              .forEach(
                  message ->
                      world
                          .server()
                          .report(
                              new DeliveryReport(message.key(), DeliveryReport.Event.DELIVERED)));
        });
    KINDS.put(
        "expired without an answer",
        (world, n) -> {
          world.configure(Level5HiddenTest.patient());
          world.push().always(Response.LOSE_CALL);
          send(world, n, URGENT.withTimeToLive(Duration.ofMinutes(1)), id -> {});
          world.process(world.server());
          world.pass(Duration.ofMinutes(1));
        });
    KINDS.put(
        "suppressed in a digest",
        (world, n) -> {
          send(world, Math.min(n, 30), SendOptions.none().asDigest(), id -> {});
          OptOut push = new OptOut(Category.SOCIAL, Channel.PUSH);
          world.server().setPreferences(NotificationWorld.optedOut("ann", push));
        });
    KINDS.put(
        "of a campaign",
        (world, n) -> {
          List<String> members = IntStream.range(0, n).mapToObj(i -> "member " + i).toList();
          Server server = world.server();
          members.forEach(member -> server.setPreferences(NotificationWorld.preferences(member)));
          world.audience().consistOf("all", members);
          server.start(
              new Campaign(
                  "sale", "all", Category.MARKETING, "hello", Map.of("name", "you"), Channel.PUSH));
        });
  }

  private static SendOptions tomorrow(NotificationWorld world) {
    return URGENT.at(world.now().plus(Duration.ofHours(20)));
  }

  private static void send(
      NotificationWorld world, int n, SendOptions options, Consumer<String> afterwards) {
    Server server = world.server();
    for (int i = 0; i < n; i++) {
      afterwards.accept(server.send(hello("key " + i, "ann", options, Channel.PUSH)));
    }
  }

  /** A world in which n messages of a kind have ended, a day later. */
  private static NotificationWorld ended(String kind, int n) {
    NotificationWorld world = new NotificationWorld();
    KINDS.get(kind).accept(world, n);
    world.processFor(world.server(), Duration.ofDays(1), Duration.ofHours(6));
    return world;
  }

  @Test
  @Points(1)
  @Hint("What has ended must be out of the queue, and out of the way.")
  void r5_2_a_round_reads_nothing_that_has_ended() {
    for (String kind : KINDS.keySet()) {
      Growth.of("rule 5.2: a round after %d messages were " + kind, 5, n -> idleRound(kind, n))
          .limit("calls", Growth.calls(), 30, 0)
          .steady("rows", Growth.rows());
    }

    nothingMoreIsLeftThanOfASentMessage();
    everyCallCostsTheSame();
  }

  private static Counts idleRound(String kind, int n) {
    NotificationWorld world = ended(kind, n);
    Server server = world.server();
    Counts before = world.simulation().counts();
    assertThat(server.process()).as("rule 1.4: process when all are %s", kind).isZero();
    return world.simulation().counts().since(before);
  }

  private void nothingMoreIsLeftThanOfASentMessage() {
    int sent = ended("sent", FEW).simulation().retained().total();
    for (String kind : KINDS.keySet()) {
      if (kind.equals("of a campaign")) { // whose members have preferences and quotas of their own
        continue;
      }
      // A combined message also has its place in the quota.
      int most = sent + 1;
      assertThat(ended(kind, FEW).simulation().retained().total())
          .as("rule 5.2: rows and keys left of %d messages that were %s", FEW, kind)
          .isLessThanOrEqualTo(most);
    }
  }

  private void everyCallCostsTheSame() {
    Growth.of(
            "rule 5.2: cancel beside %d others", 10, n -> beside(n, Level5GrowthHiddenTest::cancel))
        .limit("calls", Growth.calls(), 20, 0);
    Growth.of(
            "rule 5.2: status beside %d others",
            10, n -> beside(n, (server, id) -> server.status(id)))
        .limit("calls", Growth.calls(), 20, 0);
    Growth.of("rule 5.2: a page of letters among %d", 10, n -> letters(n, false))
        .limit("calls", Growth.calls(), 20, 0);
    Growth.of("rule 5.2: replay among %d letters", 10, n -> letters(n, true))
        .limit("calls", Growth.calls(), 20, 0);
    Growth.of("rule 5.2: a report beside %d messages", 10, Level5GrowthHiddenTest::report)
        .limit("calls", Growth.calls(), 20, 0);
  }

  private interface Use {
    void of(Server server, String id);
  }

  private static void cancel(Server server, String id) {
    assertThat(server.cancel(id)).as("rule 3.5: cancel of a message of tomorrow").isTrue();
  }

  private static Counts beside(int n, Use use) {
    NotificationWorld world = new NotificationWorld();
    KINDS.get("sent").accept(world, n);
    world.process(world.server());
    Server server = world.server();
    Instant later = world.now().plus(Duration.ofDays(2));
    for (int i = 0; i < n; i++) {
      server.send(hello("later " + i, "ann", URGENT.at(later), Channel.PUSH));
    }
    String id = server.send(hello("one", "ann", URGENT.at(later), Channel.PUSH, Channel.SMS));
    Counts before = world.simulation().counts();
    use.of(server, id);
    return world.simulation().counts().since(before);
  }

  private static Counts letters(int n, boolean replay) {
    NotificationWorld world = new NotificationWorld();
    world.push().always(Response.REFUSE);
    KINDS.get("sent").accept(world, n);
    Server server = world.server();
    world.process(server);
    String cursor =
        server.deadLetters("", Math.min(n - 1, 100)).get(Math.min(n - 1, 100) - 1).cursor();
    Counts before = world.simulation().counts();
    var page = server.deadLetters(cursor, 1);
    assertThat(page).as("rule 2.3: the letter behind %d others", n - 1).hasSize(1);
    Counts middle = world.simulation().counts();
    assertThat(!replay || server.replay(page.get(0))).as("rule 2.3: replay of a letter").isTrue();
    Counts after = world.simulation().counts();
    return replay ? after.since(middle) : middle.since(before);
  }

  private static Counts report(int n) {
    NotificationWorld world = new NotificationWorld();
    KINDS.get("sent").accept(world, n);
    Server server = world.server();
    world.process(server);
    String key = world.push().accepted().get(n - 1).key();
    Counts before = world.simulation().counts();
    DeliveryReport bounce = new DeliveryReport(key, DeliveryReport.Event.BOUNCED);
    assertThat(server.report(bounce))
        .as("rule 2.6: the report of a message that was sent")
        .isTrue();
    return world.simulation().counts().since(before);
  }
}
