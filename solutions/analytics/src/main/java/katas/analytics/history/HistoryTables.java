package katas.analytics.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.analytics.RollUp;
import katas.analytics.Segment;

/** The tables of the store: for each site one of events, and one for each roll-up. */
public final class HistoryTables {
  private static final String EVENTS = "events";
  private static final char BEFORE_SITE = '\u0001';

  private final List<RollUp> rollUps;

  /** Checks the roll-ups. */
  public HistoryTables(List<RollUp> rollUps) {
    rollUps.forEach(rollUp -> Dimensions.check(rollUp.dimensions()));
    this.rollUps = rollUps.stream().distinct().toList();
  }

  /** The roll-ups that are kept. */
  public List<RollUp> rollUps() {
    return rollUps;
  }

  /** The table of the events of a site. */
  public static String events(String site) {
    return EVENTS + BEFORE_SITE + site;
  }

  /** The table of a roll-up of a site. A property's name may hold any separator, hence lengths. */
  public static String rollUp(RollUp rollUp, String site) {
    StringBuilder name = new StringBuilder(rollUp.grain().name());
    dimensions(rollUp).forEach(it -> name.append(' ').append(it.length()).append(' ').append(it));
    return name.append(BEFORE_SITE).append(site).toString();
  }

  /** The dimensions of a roll-up, in one order. */
  public static List<String> dimensions(RollUp rollUp) {
    return rollUp.dimensions().stream().sorted().toList();
  }

  /** The roll-up that a table belongs to; empty for events. */
  public Optional<RollUp> rollUpOf(String table) {
    String kind = table.substring(0, table.lastIndexOf(BEFORE_SITE) + 1);
    return rollUps.stream().filter(it -> rollUp(it, "").equals(kind)).findFirst();
  }

  /** A segment of a day of UTC. */
  public static Segment segment(
      String table, Instant day, int rows, Map<String, List<Object>> columns) {
    return new Segment(table, day, day.plus(Duration.ofDays(1)), rows, columns);
  }
}
