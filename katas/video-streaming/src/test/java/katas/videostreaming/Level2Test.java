package katas.videostreaming;

import java.time.Duration;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: adaptive bitrate. */
class Level2Test {

  @Test
  @Points(1)
  @Hint("Nothing is known yet, and a picture that comes soon is worth more than a sharp one.")
  void r2_1_starts_on_the_lowest() {
    PlayerState start =
        new PlayerState(
            Playback.LADDER, Playback.SEGMENT, Playback.CAPACITY, Duration.ZERO, List.of());

    Expect.equal("rule 2.1: the first choice of ThroughputRule", choice("t", start), 0);
    Expect.equal("rule 2.1: the first choice of BufferRule", choice("b", start), 0);
  }

  private static int choice(String rule, PlayerState state) {
    return (rule.equals("t") ? new ThroughputRule() : new BufferRule()).choose(state);
  }

  @Test
  @Points(1)
  @Hint("A segment has to fit in as a whole.")
  void r2_2_waits_for_room() {
    Player player =
        new BufferedPlayer(
            Playback.LADDER,
            Playback.SEGMENT,
            Playback.CAPACITY,
            state -> state.downloads().size());

    Expect.equal(
        "rule 2.2: with 24 of 30 s", player.next(Duration.ofSeconds(24)), new Action.Fetch(0));
    Expect.equal(
        "rule 2.2: with 27 of 30 s",
        player.next(Duration.ofSeconds(27)),
        new Action.Wait(Duration.ofSeconds(3)));
  }

  @Test
  @Points(3)
  @Hint("How fast were the last segments, and how much is in the buffer?")
  void r2_4_scores_where_the_network_changes_once() {
    Scores.check(new ThroughputRule(), Trace.steady(2), 1.2);
    Scores.check(new ThroughputRule(), Trace.step(1, 5), 1);
    Scores.check(new BufferRule(), Trace.steady(2), 1.2);
    Scores.check(new BufferRule(), Trace.step(1, 5), 1);
  }
}
