package exam.notifications;

import static katas.notifications.NotificationWorld.hello;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Salt;
import katas.notifications.Channel;
import katas.notifications.NotificationConfig;
import katas.notifications.NotificationWorld;
import katas.notifications.Priority;
import katas.notifications.ScriptedProvider.Call;
import katas.notifications.ScriptedProvider.Response;
import katas.notifications.SendOptions;
import katas.notifications.Server;
import org.junit.jupiter.api.Test;

/** A breaker beside the row of answers that it must count: rules 2.2 and 2.5. */
class BreakerOracleHiddenTest {
  private static final int ROWS = 12;
  private static final int STEPS = 40;
  private static final NotificationConfig USUAL = NotificationModel.CONFIG;

  /** An attempt that fails is the last, so that each message has one call. */
  private static final NotificationConfig ONE_ATTEMPT =
      new NotificationConfig(
          USUAL.defaultLocale(),
          USUAL.backoffBase(),
          USUAL.backoffCap(),
          1,
          USUAL.lease(),
          USUAL.breakerThreshold(),
          USUAL.breakerOpenTime(),
          USUAL.hourlyQuota(),
          USUAL.digestWindow(),
          USUAL.batchSize(),
          USUAL.campaignPage());

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(30).minusNanos(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(60));

  @Test
  @Points(1)
  @Hint("A success ends the row; after a failed try the next one comes 30 s later.")
  void r2_5_rows_of_answers() {
    for (int row = 1; row <= ROWS; row++) {
      answers(new Random((Salt.current() + "2.5" + row).hashCode()));
    }
  }

  private static void answers(Random random) {
    NotificationWorld world = new NotificationWorld();
    world.configure(ONE_ATTEMPT);
    Server server = world.server();
    ModelBreaker breaker = new ModelBreaker();
    int called = 0;
    for (int sent = 1; sent <= STEPS; sent++) {
      if (random.nextInt(3) == 0) {
        Response response = Response.values()[random.nextInt(Response.values().length - 1)];
        world.sms().next(response, response, response);
      }
      world.pass(PAUSES.get(random.nextInt(PAUSES.size())));
      server.send(hello("" + sent, "ann", SendOptions.of(Priority.URGENT), Channel.SMS));
      world.process(server);

      List<Call> calls = world.calls();
      for (Call call : calls.subList(called, calls.size())) {
        count(breaker, call);
      }
      called = calls.size();
      boolean open = breaker.opens().isAfter(world.now());
      assertThat(open || called == sent)
          .as("rule 2.5: %d messages, %d calls, after %s", sent, called, lastOf(calls))
          .isTrue();
    }
  }

  private static void count(ModelBreaker breaker, Call call) {
    Instant now = call.at();
    String forbidden = breaker.forbids(now);
    assertThat(forbidden)
        .as("rule 2.5: the rule that forbids the call at %s, %s", now, call.response())
        .isEmpty();
    switch (call.response()) {
      case ACCEPT -> breaker.succeeded();
      case REFUSE -> breaker.refused();
      case FAIL, LOSE_CALL, LOSE_ANSWER, CRASH -> breaker.failed(now, Duration.ZERO);
      case FAIL_FOR_A_SECOND -> breaker.failed(now, Duration.ofSeconds(1));
      case FAIL_FOR_A_MINUTE -> breaker.failed(now, Duration.ofMinutes(1));
    }
  }

  private static List<String> lastOf(List<Call> calls) {
    return calls.subList(Math.max(0, calls.size() - 6), calls.size()).stream()
        .map(call -> call.response() + " at " + call.at())
        .toList();
  }
}
