package exam.urlshortener;

import grader.engineadapters.ConcurrentThreads;
import grader.engineadapters.ServerBlocks;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import katas.blocks.UnavailableException;
import katas.blocks.VersionedTable;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.urlshortener.CacheConfig;
import katas.urlshortener.HotCache;
import katas.urlshortener.LoadingCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Level 4 on PostgreSQL: the cache of a server, whose loads take as long as the database does. */
class EngineLevel4CacheTest {
  private static final int THREADS = 8;

  /** What the cache loads. */
  private record Page(String text) {}

  private static EngineShortener world;
  private static ServerBlocks machine;
  private static VersionedTable table;

  @BeforeAll
  static void open() {
    world = new EngineShortener();
    machine = world.machine();
    table = machine.table();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  @Hint("Whoever asks while a load is under way waits for it; and a failure must not stay.")
  void r4_6_threads_that_ask_at_once_load_once() {
    LoadingCache<Page> cache = new HotCache<>(machine.clock(), hours());
    for (int round = 0; round < 10; round++) {
      String key = "page " + round;
      AtomicInteger loads = new AtomicInteger();
      ConcurrentThreads.of(
          THREADS,
          n ->
              cache.get(
                  key,
                  wanted -> {
                    loads.incrementAndGet();
                    table.read(Page.class, wanted);
                    return Optional.of(new Page(wanted));
                  }));
      Expect.equal("rule 4.6: 8 threads ask for " + key + ", loads", loads.get(), 1);
    }
    try {
      cache.get(
          "failing",
          wanted -> {
            throw new UnavailableException("no answer");
          });
    } catch (UnavailableException e) {
      // The load has failed.
    }
    Expect.equal(
        "rule 4.6: who asks after a load that failed",
        cache.get("failing", wanted -> Optional.of(new Page("loaded"))),
        Optional.of(new Page("loaded")));
  }

  private static CacheConfig hours() {
    return new CacheConfig(10_000, Duration.ofHours(9), Duration.ofHours(9));
  }
}
