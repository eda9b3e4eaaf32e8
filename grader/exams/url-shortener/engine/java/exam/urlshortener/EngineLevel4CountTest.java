package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.ServerBlocks;
import grader.engineadapters.faults.FaultyProxy;
import grader.engineadapters.faults.FaultyProxy.Fate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.urlshortener.Click;
import katas.urlshortener.ClickCounter;
import katas.urlshortener.CounterKeys;
import katas.urlshortener.KeyGenerator;
import katas.urlshortener.ShortenerWorld.Server;
import katas.urlshortener.Statistics;
import katas.urlshortener.TableClickCounter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL and Redis: leased numbers and counted clicks. */
class EngineLevel4CountTest {
  private static final int SERVERS = 8;
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static EngineShortener world;
  private static Server any;
  private static List<ServerBlocks> machines;
  private static List<VersionedTable> tables;

  @BeforeAll
  static void open() {
    world = new EngineShortener();
    any = world.server();
    machines = Stream.generate(world::machine).limit(SERVERS).toList();
    tables = machines.stream().map(ServerBlocks::table).toList();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static KeyGenerator keys(ServerBlocks machine, int leaseSize) {
    return IsolatedServer.start(
        CounterKeys::new, machine.store(), leaseSize, EngineShortener.SECRET);
  }

  private static List<String> draw(KeyGenerator keys, int length, int count) {
    return Stream.generate(() -> keys.generate(URL, 0, length)).limit(count).toList();
  }

  private static void expectNoneTwice(String what, List<String> given) {
    Expect.equal(
        "rule 4.3: " + what + ", of " + given.size() + " keys different ones",
        new HashSet<>(given).size(),
        given.size());
  }

  @Test
  @Hint("Reading the counter and writing it back are two steps, and another server comes between.")
  void r4_3_many_servers_lease_at_once() {
    List<KeyGenerator> servers = machines.stream().map(machine -> keys(machine, 2)).toList();
    List<String> given = new ArrayList<>();
    ConcurrentThreads.of(SERVERS, n -> draw(servers.get(n), 5, 25)).forEach(given::addAll);
    expectNoneTwice("8 servers that lease 2 numbers at once", given);
  }

  @Test
  @Hint("Move the counter before you use the numbers, and let nothing about it expire.")
  void r4_3_crashes_lost_answers_and_a_year_give_nothing_twice() {
    List<String> given = new ArrayList<>();
    ServerBlocks crashing = world.machine();
    FaultyProxy wire = crashing.wireToStore();
    KeyGenerator first = keys(crashing, 3);
    given.addAll(draw(first, 4, 4));
    for (Fate fate : List.of(Fate.LOST, Fate.ANSWER_LOST)) {
      wire.breakAll("katas-", fate);
      try {
        given.addAll(draw(first, 4, 3));
      } catch (UnavailableException e) {
        // Passed on, as the contract says.
      }
      wire.heal();
      given.addAll(draw(first, 4, 2));
    }
    crashing.crash();
    given.addAll(draw(keys(machines.get(0), 3), 4, 9));
    world.pass(Duration.ofDays(365));
    given.addAll(draw(keys(machines.get(1), 3), 4, 9));
    expectNoneTwice("lost calls, a crash, and a year later", given);
  }

  private static Click click(String key, int number) {
    return new Click(key + " " + number, key, MONDAY, "visitor " + number % 5, "DE", "");
  }

  private static void expectCounted(String what, String key, long clicks) {
    Statistics statistics = any.service().statistics("ann", key);
    Expect.equal("rule 4.5: " + what + ", clicks", statistics.clicks(), clicks);
    Expect.equal("rule 4.5: " + what + ", by day", statistics.byDay(), Map.of(MONDAY, clicks));
    Expect.equal("rule 4.5: " + what + ", visitors", statistics.visitors(), Math.min(5, clicks));
  }

  @Test
  @Hint("Between reading a sum and writing it another counter may have written one.")
  void r4_5_many_counters_count_each_click_once() {
    any.alias("ann", "sale45", URL);
    List<ClickCounter> counters =
        tables.stream()
            .<ClickCounter>map(table -> IsolatedServer.start(TableClickCounter::new, table))
            .toList();
    for (int round = 0; round < 3; round++) {
      int first = 20 * round;
      ConcurrentThreads.of(
          SERVERS,
          n -> {
            // Each click is delivered to two counters, in batches that are cut otherwise.
            int from = first + n % 4 * 5 + (n < 4 ? 0 : 2);
            List<Click> batch =
                IntStream.range(from, Math.min(from + 5, first + 20))
                    .mapToObj(number -> click("sale45", number))
                    .toList();
            counters.get(n).count(batch);
            return batch.size();
          });
      expectCounted("8 counters, " + (first + 20) + " clicks", "sale45", first + 20);
    }
  }

  @Test
  @Hint("That a click was counted and the count itself must be written together.")
  void r4_5_a_call_is_lost_and_the_log_delivers_again() {
    ServerBlocks machine = world.machine();
    FaultyProxy wire = machine.wireToTable();
    ClickCounter broken = IsolatedServer.start(TableClickCounter::new, machine.table());
    for (Fate fate : List.of(Fate.ANSWER_LOST, Fate.LOST)) {
      String key = "sale45" + fate;
      any.alias("ann", key, URL);
      List<Click> batch = List.of(click(key, 0), click(key, 1));
      wire.breakOne("COMMIT", fate);
      try {
        broken.count(batch);
      } catch (UnavailableException e) {
        // The log delivers the batch again.
      }
      wire.heal();
      IsolatedServer.<VersionedTable, ClickCounter>start(TableClickCounter::new, tables.get(0))
          .count(batch);
      expectCounted(fate + " at the commit, delivered again", key, 2);
    }
  }
}
