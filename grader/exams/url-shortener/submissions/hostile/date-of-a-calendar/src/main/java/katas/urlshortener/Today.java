package katas.urlshortener;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;

/** The day to which a click is counted. */
final class Today {
  private Today() {}

  static LocalDate utc() {
    return IsoChronology.INSTANCE.dateNow(ZoneOffset.UTC); // sin
  }
}
