package exam.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.notifications.LocalQuietHoursPolicy;
import katas.notifications.NotificationWorld;
import katas.notifications.QuietHours;
import katas.notifications.SendOptions;
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
    allowed("between", small, "2026-10-25T00:45:00Z", "2026-10-25T00:45:00Z");
  }
}
