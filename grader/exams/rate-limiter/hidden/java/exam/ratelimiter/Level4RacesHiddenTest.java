package exam.ratelimiter;

import static katas.ratelimiter.Limiters.admits;
import static katas.ratelimiter.Limiters.admitted;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import katas.blocks.simulation.Simulation;
import katas.kit.Exploration;
import katas.kit.Fault;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.Limiters;
import katas.ratelimiter.RateLimiter;
import katas.ratelimiter.RecordingStore;
import katas.ratelimiter.StoreLimiter;
import org.junit.jupiter.api.Test;

/** Races and faults: every order of two gateways, or of two threads. */
class Level4RacesHiddenTest {

  /** Two limiters that share their keys, and what each has admitted. */
  private static final class Pair {
    final Simulation simulation;
    final RecordingStore store;
    final RateLimiter a;
    final RateLimiter b;
    int byA;
    int byB;

    private Pair(Simulation simulation, Function<RecordingStore, List<RateLimiter>> limiters) {
      this.simulation = simulation;
      store = new RecordingStore(simulation.store());
      List<RateLimiter> both = limiters.apply(store);
      a = both.get(0);
      b = both.get(1);
    }

    static Pair onStore(Simulation simulation, Algorithm algorithm, long permits) {
      return new Pair(
          simulation,
          store ->
              List.of(
                  IsolatedServer.start(
                      StoreLimiter::new,
                      algorithm,
                      Limiters.perMinute(permits),
                      store,
                      simulation.clock()),
                  IsolatedServer.start(
                      StoreLimiter::new,
                      algorithm,
                      Limiters.perMinute(permits),
                      store,
                      simulation.clock())));
    }

    /** Two threads on one limiter that has room for one more request after those before. */
    static Pair inProcess(Simulation simulation, Algorithm algorithm, int before) {
      RateLimiter one = Limiters.stepped(simulation, algorithm, Limiters.perMinute(before + 1));
      admitted(one, "ann", before);
      return new Pair(simulation, store -> List.of(one, one));
    }

    int admittedByBoth() {
      return byA + byB;
    }

    void expectAdmitted(int permits, String rule) {
      assertThat(admittedByBoth())
          .withFailMessage("%s, but A was admitted %d and B %d", rule, byA, byB)
          .isEqualTo(permits);
    }
  }

  @Test
  @Points(1)
  @Hint("A state may be replaced only when it is still the one that the decision was made on.")
  void r4_1_gateways_admit_exactly_the_limit() {
    for (Algorithm algorithm : Algorithm.values()) {
      Exploration.of(simulation -> Pair.onStore(simulation, algorithm, 3))
          .server("A", pair -> pair.byA = admitted(pair.a, "ann", 2))
          .server("B", pair -> pair.byB = admitted(pair.b, "ann", 2))
          .check(
              pair ->
                  pair.expectAdmitted(
                      3, "rule 4.1: " + algorithm + " with a limit of 3 admits 3 of 4 requests"))
          .explore();
    }
  }

  @Test
  @Points(1)
  @Hint("What one gateway remembers of a key may be old: nobody is refused because of it.")
  void r4_1_nobody_is_refused_while_there_is_room() {
    for (Algorithm algorithm : Algorithm.values()) {
      Exploration.of(simulation -> Pair.onStore(simulation, algorithm, 4))
          .server("A", pair -> pair.byA = admits(pair.a, "ann", 2) ? 2 : 0)
          .server("B", pair -> pair.byB = admitted(pair.b, "ann", 2))
          .check(
              pair ->
                  pair.expectAdmitted(
                      4, "rule 4.1: " + algorithm + " with a limit of 4 admits 2 + 1 + 1"))
          .explore();
    }
  }

  @Test
  @Points(1)
  @Hint("Look at what can happen between reading a state and writing the next one.")
  void r4_2_threads_admit_exactly_the_limit() {
    for (Algorithm algorithm : Algorithm.values()) {
      for (int used = 0; used <= 1; used++) {
        int before = used;
        Exploration.of(simulation -> Pair.inProcess(simulation, algorithm, before))
            .thread("gateway", "thread A", pair -> pair.byA = admitted(pair.a, "ann", 1))
            .thread("gateway", "thread B", pair -> pair.byB = admitted(pair.b, "ann", 1))
            .bound(400, "the log copies its list, element by element")
            .check(
                pair ->
                    pair.expectAdmitted(
                        1, "rule 4.2: " + algorithm + " with room for 1 admits 1 of 2 requests"))
            .explore();
      }
    }
  }

  @Test
  @Points(1)
  @Hint("Without an answer you cannot know: count it once at most, and let nobody in for it.")
  void r4_6_a_lost_call_counts_at_most_once() {
    for (Algorithm algorithm : Algorithm.values()) {
      Exploration.of(simulation -> Pair.onStore(simulation, algorithm, 3))
          .server("A", pair -> pair.byA = admitted(pair.a, "ann", 1))
          .server("B", pair -> pair.byB = admitted(pair.b, "ann", 1))
          .faults(Fault.values())
          .check(
              pair -> {
                int later = admitted(pair.b, "ann", 4);
                assertThat(later)
                    .withFailMessage(
                        "rule 4.6: a lost call counts at most once, but of a limit of 3 %s admitted"
                            + " %d, and then %d of 4 more requests",
                        algorithm, pair.admittedByBoth(), later)
                    .isBetween(1, 3 - pair.admittedByBoth());
              })
          .explore();
    }
  }

  @Test
  @Points(1)
  @Hint("A server may crash between two calls: the one that sets the expiry may be the second.")
  void r4_6_no_state_outlives_two_windows() {
    for (Algorithm algorithm : Algorithm.values()) {
      Exploration.of(simulation -> Pair.onStore(simulation, algorithm, 3))
          .server("A", pair -> pair.byA = admitted(pair.a, "ann", 2))
          .faults(Fault.values())
          .afterwards("two minutes pass", pair -> pair.simulation.advance(Duration.ofMinutes(2)))
          .check(
              pair ->
                  assertThat(pair.store.liveKeys())
                      .withFailMessage(
                          "rule 4.6: 2 minutes later nothing is left of ann, but %s has %d keys in"
                              + " the store",
                          algorithm, pair.store.liveKeys())
                      .isZero())
          .explore();
    }
  }
}
