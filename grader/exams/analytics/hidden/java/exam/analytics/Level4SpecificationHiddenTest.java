package exam.analytics;

import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Races and faults: what the specification says of histories with them, and of servers at once. */
class Level4SpecificationHiddenTest {
  @Test
  @Points(1)
  @Hint("An id alone tells a repeat: not the partition, the call, the position or the time.")
  void r4_1_repeats_count_nothing() {
    StreamSpecification.HISTORIES.expect("4.1");
  }

  @Test
  @Points(1)
  @Hint("A call that failed half way must be made good: by whom, and from which message on?")
  void r4_2_calls_that_fail() {
    StreamSpecification.HISTORIES.expect("4.2");
    StreamRaces.of("4.2")
        .first(StreamRaces.SOME)
        .first(StreamRaces.GARBAGE)
        .servers(2, 2, StreamRaces.PROCESS, StreamRaces.ONE)
        .scenarios(4)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Between reading a count and writing it another server may have written one.")
  void r4_3_servers_count_at_once() {
    StreamRaces.of("4.3")
        .first(StreamRaces.SOME)
        .first(StreamRaces.SOME)
        .first(StreamRaces.SOME)
        .servers(
            3,
            2,
            StreamRaces.PROCESS,
            StreamRaces.PROCESS,
            StreamRaces.REBALANCE,
            StreamRaces.TRACK,
            StreamRaces.CLEAN)
        .scenarios(9)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("Judge a message by itself and by when it was appended, and go on behind it.")
  void r4_4_dead_letters() {
    StreamSpecification.HISTORIES.expect("4.4");
    StreamRaces.of("4.4")
        .first(StreamRaces.GARBAGE)
        .first(StreamRaces.SOME)
        .first(StreamRaces.GARBAGE)
        .servers(2, 2, StreamRaces.PROCESS, StreamRaces.REBALANCE, StreamRaces.GARBAGE)
        .scenarios(4)
        .explore();
  }

  @Test
  @Points(1)
  @Hint("A recount has a consumer group of its own each time, and looks at its range alone.")
  void r4_5_counts_and_recounts_agree() {
    StreamSpecification.HISTORIES.expect("4.5");
    StreamRaces.of("4.5")
        .first(StreamRaces.SOME)
        .first(StreamRaces.SOME)
        .servers(3, 2, StreamRaces.RECOUNT, StreamRaces.PROCESS, StreamRaces.COUNTS)
        .scenarios(4)
        .explore();
  }
}
