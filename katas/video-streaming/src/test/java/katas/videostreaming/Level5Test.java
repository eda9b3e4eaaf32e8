package katas.videostreaming;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Scale, counted in jobs. */
class Level5Test {

  @Test
  @Points(2)
  @Hint("A segment does not need the one before it.")
  void r5_1_encodes_do_not_wait_for_each_other() {
    Planner planner = new SegmentPlanner(VideoWorld.config());
    for (int segments : List.of(10, 40, 160)) {
      MediaInfo source = new MediaInfo(320, 180, Duration.ofSeconds(6L * segments));

      int longest = longestWay(planner.plan(source));

      Expect.equal("rule 5.1: the longest way of " + segments + " segments", longest, 4);
    }
  }

  private static int longestWay(List<Job> plan) {
    Map<String, Integer> length = new HashMap<>();
    for (Job job : plan) {
      int before = 0;
      for (String other : job.after()) {
        before = Math.max(before, length.getOrDefault(other, 0));
      }
      length.put(job.id(), before + 1);
    }
    return length.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
