package katas.notifications;

import java.time.Instant;
import java.time.ZoneId;
import katas.blocks.NotImplementedException;

/** Quiet hours by the clock on the user's wall. */
public final class LocalQuietTimes implements QuietTimes {

  @Override
  public Instant nextAllowed(Instant now, QuietHours hours, ZoneId zone) {
    throw new NotImplementedException(); // TODO: rule 3.3
  }
}
