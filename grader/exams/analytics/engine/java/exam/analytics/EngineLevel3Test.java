package exam.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.analytics.Dashboard;
import katas.analytics.JoinedDashboard;
import katas.analytics.Past;
import katas.analytics.Sample;
import katas.kit.Expect;
import katas.kit.Hint;
import org.junit.jupiter.api.Test;

/** Level 3 on PostgreSQL and Kafka: the live counts, and a history beside them. */
class EngineLevel3Test {

  @Test
  @Hint("Each instant is asked of one side only, whichever has it.")
  void r3_7_live_and_past_as_one() {
    try (EngineAnalytics world = new EngineAnalytics(1)) {
      Past past = new Past();
      Instant base = world.base();
      List<List<Sample>> hours = new ArrayList<>();
      for (int hour = 0; hour < 3; hour++) {
        List<Sample> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          events.add(world.event(hour + " " + i, "/a", hour * 3_600 + i * 60));
        }
        events.forEach(event -> world.append(0, event));
        hours.add(events);
      }
      world.processAll();
      Dashboard dashboard = new JoinedDashboard(world.server(), past.history());

      for (int loaded = 0; loaded < 3; loaded++) {
        Expect.equal(
            "rule 3.7: three hours of 3 events, of which " + loaded + " are loaded",
            dashboard.pages("shop", base, base.plus(Duration.ofHours(3))),
            Map.of("/a", 9L));
        past.load(base.plus(Duration.ofHours(loaded + 1)), hours.get(loaded));
      }
    }
  }
}
