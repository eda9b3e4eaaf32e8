package katas.notifications;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/** Quiet hours by the local time of the user's zone. */
public final class LocalQuietHoursPolicy implements QuietHoursPolicy {

  @Override
  public Instant nextAllowed(Instant now, QuietHours hours, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant candidate = now;
    while (isQuiet(candidate, hours, zone)) {
      Instant end = end(candidate, hours, rules);
      ZoneOffsetTransition change = rules.nextTransition(candidate);
      // Where the clock is put back it may show a time before the hours again.
      boolean first = change != null && change.getInstant().isBefore(end);
      candidate = first ? change.getInstant() : end;
    }
    return candidate;
  }

  private static boolean isQuiet(Instant instant, QuietHours hours, ZoneId zone) {
    LocalTime time = instant.atZone(zone).toLocalTime();
    boolean begun = !time.isBefore(hours.from());
    boolean ended = !time.isBefore(hours.to());
    return hours.from().isBefore(hours.to()) ? begun && !ended : begun || !ended;
  }

  /** The next moment after {@code now} at which the clock shows the end, or skips it. */
  private static Instant end(Instant now, QuietHours hours, ZoneRules rules) {
    LocalDateTime local = LocalDateTime.ofInstant(now, rules.getOffset(now));
    LocalDateTime end = local.toLocalDate().atTime(hours.to());
    if (!hours.to().isAfter(local.toLocalTime())) {
      end = end.plusDays(1);
    }
    List<ZoneOffset> offsets = rules.getValidOffsets(end);
    if (offsets.isEmpty()) {
      return rules.getTransition(end).getInstant(); // rule 3.3: the end is skipped
    }
    Instant first = end.toInstant(offsets.get(0));
    return first.isAfter(now) ? first : end.toInstant(offsets.get(offsets.size() - 1));
  }
}
