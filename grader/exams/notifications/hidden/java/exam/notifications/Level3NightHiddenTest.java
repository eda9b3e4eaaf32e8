package exam.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.Category;
import katas.notifications.Channel;
import katas.notifications.LocalQuietHoursPolicy;
import katas.notifications.NotificationConfig;
import katas.notifications.NotificationWorld;
import katas.notifications.QuietHours;
import katas.notifications.SendOptions;
import katas.notifications.SendRequest;
import katas.notifications.Server;
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
  @Points(1)
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
    QuietHours late = hours("02:30", "03:30");
    allowed("begun before it is two again", late, "2026-10-25T00:45:00Z", "2026-10-25T01:00:00Z");
    allowed("and once more", late, "2026-10-25T01:45:00Z", "2026-10-25T02:30:00Z");
    allowed("between", small, "2026-10-25T00:45:00Z", "2026-10-25T00:45:00Z");
  }

  private void windowOf(int hours) {
    NotificationConfig usual = NotificationConfig.defaults();
    world.configure(
        new NotificationConfig(
            usual.defaultLocale(),
            usual.backoffBase(),
            usual.backoffCap(),
            usual.maxAttempts(),
            usual.lease(),
            usual.breakerThreshold(),
            usual.breakerOpenTime(),
            usual.hourlyQuota(),
            Duration.ofHours(hours),
            usual.batchSize(),
            usual.campaignPage()));
    Server other = world.server();
    for (String key : List.of("one", "two")) {
      other.send(NotificationWorld.hello(key, "ann", DIGEST, Channel.PUSH));
    }
    long window = Duration.ofHours(hours).toSeconds();
    long end = (world.now().getEpochSecond() / window + 1) * window;

    world.pass(Duration.between(world.now(), Instant.ofEpochSecond(end)).minusNanos(1));
    world.process(other);
    assertThat(world.texts()).as("rule 3.6: before the window of %d h ends", hours).isEmpty();
    world.pass(Duration.ofNanos(1));
    world.process(other);

    assertThat(world.texts())
        .as("rule 3.6: when the window of %d h ends", hours)
        .containsExactly("push of ann: 2 new:\nHello ann\nHello ann");
  }

  @Test
  @Points(1)
  @Hint("The order of acceptance is that of time, not that of texts.")
  void r3_6_thirty_items_and_other_windows() {
    List<String> expected = new ArrayList<>(List.of("push of ann: 30 new:"));
    for (int i = 30; i > 0; i--) {
      server.send(
          new SendRequest(
              "key " + i,
              "ann",
              Category.SOCIAL,
              "hello",
              Map.of("name", "" + i),
              Set.of(Channel.PUSH),
              DIGEST));
      expected.add("Hello " + i);
      world.pass(Duration.ofSeconds(90));
    }

    world.pass(Duration.ofMinutes(15));
    world.process(server);

    assertThat(world.texts())
        .as("rule 3.6: a digest of 30 items")
        .containsExactly(String.join("\n", expected));

    for (int hours : new int[] {7, 24, 5}) {
      new Level3NightHiddenTest().windowOf(hours);
    }
  }
}
