package exam.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import katas.blocks.simulation.Simulation;
import katas.kit.Hint;
import katas.kit.Points;
import katas.kit.spec.Salt;
import katas.notifications.FullJitter;
import katas.notifications.LocalQuietHoursPolicy;
import katas.notifications.QuietHours;
import katas.notifications.TemplateEngine;
import katas.notifications.Templates;
import org.junit.jupiter.api.Test;

/** Functions of the contract beside the plainest way to compute them: rules 1.3, 2.1 and 3.3. */
class RuleOracleHiddenTest {
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "America/Havana",
          "UTC");

  private static Random random(String name) {
    return new Random((Salt.current() + name).hashCode());
  }

  @Test
  @Points(1)
  @Hint("Fill part after part, character by character; the alphabet has an extension.")
  void r1_3_texts_of_all_lengths() {
    Templates templates =
        new TemplateEngine((id, channel, locale) -> Optional.empty(), Locale.ENGLISH);
    Random random = random("1.3");
    List<String> alphabets =
        List.of("ab", "a€", "a[]~|^{}\\\f", "aж", "a😀", "@£ΔÑ¿§ü", "aç", "aÇ\n\r");
    for (int i = 0; i < 200; i++) {
      String alphabet = alphabets.get(random.nextInt(alphabets.size()));
      int[] characters = alphabet.codePoints().toArray();
      int length =
          List.of(0, 65, 70, 130, 150, 160, 300, 455).get(random.nextInt(8)) + random.nextInt(12);
      StringBuilder text = new StringBuilder();
      for (int c = 0; c < length; c++) {
        text.appendCodePoint(
            characters[random.nextInt(10) == 0 ? random.nextInt(characters.length) : 0]);
      }
      assertThat(templates.smsParts(text.toString()))
          .as("rule 1.3: the parts of %d characters of '%s': %s", length, alphabet, text)
          .isEqualTo(parts(text.toString()));
    }
  }

  private static int parts(String text) {
    String basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    String extension = "\f^{}\\[~]|€";
    boolean gsm = text.chars().allMatch(c -> (basic + extension).indexOf(c) >= 0);
    int single = gsm ? 160 : 70;
    int part = gsm ? 153 : 67;
    int total = 0;
    int parts = 1;
    int room = part;
    for (int character : text.codePoints().toArray()) {
      int size = gsm ? (extension.indexOf(character) >= 0 ? 2 : 1) : Character.charCount(character);
      total += size;
      if (size > room) {
        parts++;
        room = part;
      }
      room -= size;
    }
    return total <= single ? 1 : parts;
  }

  @Test
  @Points(1)
  @Hint("Quiet is what the local time says, also where the clock is put forward or back.")
  void r3_3_every_minute_of_a_night() {
    Random random = random("3.3");
    for (int i = 0; i < 500; i++) {
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      Instant change = change(zone, random);
      Instant now = change.plus(Duration.ofMinutes(random.nextInt(480) - 300));
      LocalTime from = time(change.atZone(zone).toLocalTime(), random);
      LocalTime to = time(change.atZone(zone).toLocalTime(), random);
      if (!from.equals(to)) {
        QuietHours hours = new QuietHours(from, to);
        assertThat(new LocalQuietHoursPolicy().nextAllowed(now, hours, zone))
            .as("rule 3.3: the end of %s in %s, asked at %s", hours, zone, now)
            .isEqualTo(nextAllowed(now, hours, zone));
      }
    }
  }

  /** When the clock of a zone changes, or any day. */
  private static Instant change(ZoneId zone, Random random) {
    Instant day = Simulation.START.plus(Duration.ofDays(random.nextInt(365)));
    ZoneOffsetTransition change = zone.getRules().nextTransition(day);
    return change == null || random.nextInt(4) == 0 ? day : change.getInstant();
  }

  /** Mostly within two hours of a change. */
  private static LocalTime time(LocalTime change, Random random) {
    return random.nextInt(3) == 0
        ? LocalTime.of(List.of(0, 7, 22).get(random.nextInt(3)), 15 * random.nextInt(4))
        : change.withSecond(0).withNano(0).plusMinutes(15L * (random.nextInt(17) - 8));
  }

  /** Minute by minute. */
  private static Instant nextAllowed(Instant now, QuietHours hours, ZoneId zone) {
    Instant next = now;
    while (isQuiet(next.atZone(zone).toLocalTime(), hours)) {
      next = next.plus(Duration.ofMinutes(1));
    }
    return next;
  }

  private static boolean isQuiet(LocalTime time, QuietHours hours) {
    boolean begun = !time.isBefore(hours.from());
    boolean before = time.isBefore(hours.to());
    return hours.from().isBefore(hours.to()) ? begun && before : begun || before;
  }

  @Test
  @Points(1)
  @Hint("Base and cap are parameters; the cap need not be a doubling of the base.")
  void r2_1_other_bases_and_caps() {
    for (int[] seconds : new int[][] {{1, 600}, {3, 10}, {5, 5}, {7, 100}}) {
      FullJitter backoff =
          new FullJitter(
              Duration.ofSeconds(seconds[0]), Duration.ofSeconds(seconds[1]), random("2.1"));
      for (int none : new int[] {0, -1, Integer.MIN_VALUE}) {
        assertThatThrownBy(() -> backoff.delay(none))
            .as("rule 2.1: the wait after attempt %d", none)
            .isInstanceOf(IllegalArgumentException.class);
      }
      for (int attempt : new int[] {1, 2, 3, 5, 31, 32, 63, 64, 65}) {
        long ceiling = attempt > 10 ? seconds[1] : Math.min(seconds[1], seconds[0] << attempt - 1);
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
          delays.add(backoff.delay(attempt));
        }
        delays.sort(null);
        assertThat(delays.get(199))
            .as(
                "rule 2.1: the longest of 200 waits after attempt %d from %d to %d s",
                attempt, seconds[0], seconds[1])
            .isBetween(Duration.ofMillis(900 * ceiling), Duration.ofSeconds(ceiling));
        assertThat(delays.get(0))
            .as("rule 2.1: the shortest of 200 waits after attempt %d", attempt)
            .isBetween(Duration.ZERO, Duration.ofMillis(100 * ceiling));
        assertThat(delays.get(100))
            .as("rule 2.1: the middle of 200 waits after attempt %d", attempt)
            .isBetween(Duration.ofMillis(350 * ceiling), Duration.ofMillis(650 * ceiling));
      }
    }

    fewMilliseconds();
  }

  private void fewMilliseconds() {
    FullJitter backoff =
        new FullJitter(Duration.ofMillis(5), Duration.ofMillis(11), random("2.1 few"));
    int[] ceilings = {5, 10, 11, 11};
    for (int attempt = 1; attempt <= ceilings.length; attempt++) {
      int number = attempt;
      List<Duration> delays = Stream.generate(() -> backoff.delay(number)).limit(300).toList();
      Duration ceiling = Duration.ofMillis(ceilings[attempt - 1]);
      assertThat(Collections.max(delays))
          .as("rule 2.1: the longest of 300 waits after attempt %d", attempt)
          .isBetween(ceiling.minusMillis(1).plusNanos(1), ceiling);
      assertThat(Collections.min(delays))
          .as("rule 2.1: the shortest of 300 waits after attempt %d", attempt)
          .isBetween(Duration.ZERO, Duration.ofMillis(1));
    }
  }
}
