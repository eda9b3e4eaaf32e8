package exam.videostreaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.videostreaming.Action;
import katas.videostreaming.BufferRule;
import katas.videostreaming.BufferedPlayer;
import katas.videostreaming.Download;
import katas.videostreaming.Playback;
import katas.videostreaming.Player;
import katas.videostreaming.PlayerState;
import katas.videostreaming.Scores;
import katas.videostreaming.SwitchingRule;
import katas.videostreaming.ThroughputRule;
import katas.videostreaming.Trace;
import org.junit.jupiter.api.Test;

/** Deep dive: adaptive bitrate. */
class Level2HiddenTest {
  private static final List<SwitchingRule> RULES = List.of(new ThroughputRule(), new BufferRule());

  @Test
  @Points(1)
  @Hint("When nothing fits, the lowest is what there is.")
  void r2_1_there_is_always_a_choice() {
    for (List<Long> ladder : List.of(List.of(1_000_000L), Playback.LADDER)) {
      for (SwitchingRule rule : RULES) {
        for (int second = 0; second <= 30; second++) {
          for (long megabits : List.of(0L, 1L, 100L)) {
            for (int rung = 0; rung < ladder.size(); rung++) {
              Duration took = Duration.ofSeconds(6);
              Download last = new Download(rung, Math.max(1, megabits * 6_000_000), took);
              int choice =
                  rule.choose(
                      new PlayerState(
                          ladder,
                          Playback.SEGMENT,
                          Playback.CAPACITY,
                          Duration.ofSeconds(second),
                          List.of(last, last, last)));
              Expect.that(
                  "rule 2.1: the choice of %s of %d rungs with %d s at %d Mbit/s"
                      .formatted(rule.getClass().getSimpleName(), ladder.size(), second, megabits),
                  choice >= 0 && choice < ladder.size(),
                  "was " + choice);
            }
          }
        }
      }
    }
  }

  @Test
  @Points(2)
  @Hint("A buffer that overflows throws away what was paid for.")
  void r2_2_the_buffer_never_overflows() {
    List<Integer> asked = new ArrayList<>();
    Player player =
        new BufferedPlayer(
            Playback.LADDER,
            Playback.SEGMENT,
            Playback.CAPACITY,
            state -> {
              asked.add(state.downloads().size());
              return 1;
            });
    for (int segment = 0; segment < 25; segment++) {
      Expect.equal(
          "rule 2.2: with an empty buffer", player.next(Duration.ZERO), new Action.Fetch(1));
      player.downloaded(new Download(1, 4_800_000, Duration.ofSeconds(1 + segment)));
    }
    Playback fast = Playback.of(Trace.steady(50), state -> 0);

    Expect.equal(
        "rule 2.2: downloads that the rule was told of, at most",
        asked.stream().mapToInt(Integer::intValue).max().orElse(0),
        20);
    Expect.that(
        "rule 2.2: the buffer has room for 30 s",
        fast.fullest().compareTo(Playback.CAPACITY) <= 0,
        "had " + fast.fullest());
  }

  @Test
  @Points(3)
  @Hint("Going up needs more than staying does.")
  void r2_3_no_swinging_between_two_rungs() {
    for (double megabits : new double[] {1, 2, 4.2}) {
      for (SwitchingRule rule : RULES) {
        Playback playback = Playback.of(Trace.steady(megabits), rule);
        Expect.that(
            "rule 2.3: changes of %s after the 20th segment at a steady %s Mbit/s, at most 3"
                .formatted(rule.getClass().getSimpleName(), megabits),
            playback.switches(20) <= 3,
            "were " + playback.switches(20) + ": " + playback.rungs());
      }
    }
  }

  @Test
  @Points(4)
  @Hint("Which mean of rates is not lifted by one segment that came very fast?")
  void r2_4_scores_on_every_network() {
    for (SwitchingRule rule : RULES) {
      Scores.check(rule, Trace.steady(1), 0.6);
      Scores.check(rule, Trace.steady(4.2), 1.8);
      Scores.check(rule, Trace.step(5, 1), 1.15);
      Scores.check(rule, Trace.step(7, 0.6), 0.7);
      Scores.check(rule, Trace.step(0.6, 8), 0.7);
      Scores.check(rule, Trace.oscillating(1, 4, 12), 1.15);
      Scores.check(rule, Trace.oscillating(0.6, 6, 10), 1);
      Scores.check(rule, Trace.outage(4, 20), 1.55);
      Scores.check(rule, Trace.outage(7, 35), 1.5);
      double sum = 0;
      for (long seed = 1; seed <= 20; seed++) {
        sum += Playback.of(Trace.mobile(seed), rule).score();
      }
      Expect.that(
          "rule 2.4: the mean score of "
              + rule.getClass().getSimpleName()
              + " on 20 mobile networks is at least 0.9",
          sum / 20 >= 0.9,
          "was " + sum / 20);
    }
  }
}
