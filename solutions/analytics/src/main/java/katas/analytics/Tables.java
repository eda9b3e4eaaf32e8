package katas.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of the store: for each site one of events, and one for each roll-up. */
final class Tables {
  private static final String EVENTS = "events";
  private static final char BEFORE_SITE = '\u0001';

  private final List<RollUp> rollUps;

  Tables(List<RollUp> rollUps) {
    for (RollUp rollUp : rollUps) {
      Dimensions.check(rollUp.dimensions());
      if (rollUp.grain() == Grain.ALL) {
        throw new IllegalArgumentException("a roll-up is by hour or day");
      }
    }
    this.rollUps = List.copyOf(rollUps);
  }

  List<RollUp> rollUps() {
    return rollUps;
  }

  static String events(String site) {
    return EVENTS + BEFORE_SITE + site;
  }

  static String rollUp(RollUp rollUp, String site) {
    return rollUp.grain() + dimensions(rollUp).toString() + BEFORE_SITE + site;
  }

  /** The dimensions of a roll-up, in one order. */
  static List<String> dimensions(RollUp rollUp) {
    return rollUp.dimensions().stream().sorted().toList();
  }

  /** The roll-up that a table belongs to; empty for events. */
  Optional<RollUp> rollUpOf(String table) {
    String kind = table.substring(0, table.indexOf(BEFORE_SITE) + 1);
    return rollUps.stream().filter(it -> rollUp(it, "").equals(kind)).findFirst();
  }

  /** A segment of a day of UTC. */
  static Segment segment(String table, Instant day, int rows, Map<String, List<Object>> columns) {
    return new Segment(table, day, day.plus(Duration.ofDays(1)), rows, columns);
  }
}
