package exam.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import katas.blocks.simulation.Simulation;
import katas.chat.IdGenerator;
import katas.chat.SnowflakeIds;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Ids of time, node and sequence number. */
class Level2IdsHiddenTest {
  private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  private static final int LAST_NUMBER = 4_095;

  @Test
  @Points(1)
  @Hint("When the number is used up, or another id is ahead, go on as if it were later.")
  void r2_7_more_than_a_millisecond_has() {
    Simulation simulation = new Simulation();
    IdGenerator ids = new SnowflakeIds(1, simulation.clock());
    IdGenerator others = new SnowflakeIds(2, simulation.clock());

    List<Long> many = IntStream.range(0, 10_000).mapToObj(each -> ids.next(0)).toList();
    long first = many.get(0);
    long ahead = first + (60_000L << 22);
    long above = others.next(ahead);

    Expect.equal("rule 2.7: different ids of 10,000", new HashSet<>(many).size(), 10_000);
    Expect.equal("rule 2.7: sorted", many, many.stream().sorted().toList());
    Expect.equal("rule 2.7: the 4,097th id", many.get(4_096), first + (1L << 22));
    Expect.that("rule 2.7: an id above " + ahead, above > ahead, "was " + above);
    Expect.equal("rule 2.7: of node", (above >> 12) & 1_023, 2L);
    expectRanges(simulation);
    expectAboveOthersInOneMillisecond(simulation);
    for (int seed = 1; seed <= 20; seed++) {
      expectEachAboveAll(new Random(seed));
    }
  }

  private static void expectRanges(Simulation simulation) {
    for (int node : new int[] {-1, 1_024}) {
      Expect.refused(
          "rule 2.7: node " + node,
          IllegalArgumentException.class,
          () -> new SnowflakeIds(node, simulation.clock()));
    }
    IdGenerator least = new SnowflakeIds(0, simulation.clock());
    Expect.refused(
        "rule 2.7: an id above -1", IllegalArgumentException.class, () -> least.next(-1));
    Expect.equal("rule 2.7: of node 0", (least.next(0) >> 12) & 1_023, 0L);
  }

  /** Of two generators, each makes ids above the other's. */
  private static void expectAboveOthersInOneMillisecond(Simulation simulation) {
    IdGenerator ids = new SnowflakeIds(6, simulation.clock());
    long other = new SnowflakeIds(5, simulation.clock()).next(0);
    List<Long> made = IntStream.range(0, 9).mapToObj(each -> ids.next(other)).toList();

    Expect.equal("rule 2.7: different ids of 9", new HashSet<>(made).size(), 9);
    Expect.equal("rule 2.7: sorted", made, made.stream().sorted().toList());
  }

  /** The clock moves back and forth, and some ids must be above those of other servers. */
  private static void expectEachAboveAll(Random random) {
    Simulation simulation = new Simulation();
    int node = random.nextInt(1_024);
    IdGenerator ids = new SnowflakeIds(node, simulation.clock());
    List<Long> made = new ArrayList<>();
    long newest = 0;
    for (int each = 0; each < 60; each++) {
      simulation.clock().move(Duration.ofMillis(random.nextInt(9) - 4));
      long now = simulation.clock().millis() - EPOCH;
      long above = above(random, now, node, made);
      long id = ids.next(above);
      String state = "after " + made + ", above " + above + ", at " + now;
      Expect.that("rule 2.7: an id is greater " + state, id > newest && id > above, "was " + id);
      Expect.equal("rule 2.7: the node " + state, (id >> 12) & 1_023, (long) node);
      if (above <= newest) {
        Expect.equal("rule 2.7: the id " + state, id, next(newest, now, node));
      } else {
        long latest = Math.max(now, above >> 22);
        Expect.that(
            "rule 2.7: the milliseconds " + state,
            id >> 22 >= latest && id >> 22 <= latest + 1,
            "were " + (id >> 22));
      }
      newest = id;
      made.add(id);
    }
  }

  /**
   * Nothing, an id of this generator, one of another server, whose clock may be ahead, or one that
   * this server made before it was started again.
   */
  private static long above(Random random, long now, int node, List<Long> made) {
    long time = (now + random.nextInt(9) - 4) << 22;
    long other = time | (long) random.nextInt(1_024) << 12;
    return switch (random.nextInt(6)) {
      case 0 -> made.isEmpty() ? 0 : made.get(random.nextInt(made.size()));
      case 1 -> other + random.nextInt(4_096);
      case 2 -> other + LAST_NUMBER;
      case 3 -> time | (long) node << 12 | random.nextInt(2);
      default -> 0;
    };
  }

  /** The id that follows the newest one, when nothing else is asked. */
  private static long next(long newest, long now, int node) {
    long millis = newest >> 22;
    long number = (newest & LAST_NUMBER) + 1;
    if (now > millis) {
      millis = now;
      number = 0;
    } else if (number > LAST_NUMBER) {
      millis++;
      number = 0;
    }
    return millis << 22 | (long) node << 12 | number;
  }
}
