package grader.engineadapters;

import grader.engineadapters.server.EmbeddedServer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import katas.blocks.BlobStore;
import katas.blocks.KeyValueStore;
import katas.blocks.LogConsumer;
import katas.blocks.LogEntry;
import katas.blocks.MessageLog;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What engines cost: prints a table and asserts nothing. It is no test, so it runs only when it is
 * named: {@code mvn -Pengines -pl grader/engines -am test -Dtest=EnginesBench
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Timeout(600)
class EnginesBench {
  private static final int CALLS = 500;

  record Account(int balance) {}

  @Test
  void prints_what_starting_and_stopping_take() {
    startAndStop("none", EnumSet.noneOf(Engine.class));
    for (Engine engine : Engine.values()) {
      startAndStop(engine.name(), EnumSet.of(engine));
    }
    startAndStop("all, at the same time", EnumSet.allOf(Engine.class));
  }

  private static void startAndStop(String name, Set<Engine> wanted) {
    long before = usedKibibytes();
    long begun = System.nanoTime();
    Engines engines = Engines.start(EngineSettings.embedded(), wanted);
    long started = System.nanoTime() - begun;
    long servers =
        engines.servers().values().stream().mapToLong(EmbeddedServer::residentKibibytes).sum();
    long here = usedKibibytes() - before;
    begun = System.nanoTime();
    engines.close();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f s | %d MiB | %d MiB | %.1f s |%n",
        name,
        started / 1e9,
        servers / 1024,
        here / 1024,
        (System.nanoTime() - begun) / 1e9);
  }

  private static long usedKibibytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
  }

  @Test
  void prints_what_calls_take() {
    try (Engines engines = Engines.start(EngineSettings.embedded(), EnumSet.allOf(Engine.class));
        EngineWorld world = engines.newWorld()) {
      ServerBlocks server = world.server();
      store(server.store());
      table(server.table());
      log(server.log());
      blobs(server.blobs());
    }
  }

  private static void store(KeyValueStore store) {
    calls("store: put", n -> store.put("a", "value " + n));
    calls("store: get", n -> store.get("a"));
    calls("store: addUpTo", n -> store.addUpTo("b", 1, CALLS, Duration.ofHours(1)));
  }

  private static void table(VersionedTable table) {
    calls("table: write of one", n -> table.write(Write.insert("k" + n, new Account(n))));
    calls("table: read", n -> table.read(Account.class, "k" + n));
    calls("table: scan of 100", n -> table.scan(Account.class, "k", "", 100));
    calls(
        "table: lock and commit",
        n -> {
          try (Transaction transaction = table.begin()) {
            transaction.lock(Account.class, "k0");
            transaction.commit(Write.put("k0", new Account(n)));
          }
        });
  }

  private static void log(MessageLog log) {
    calls("log: append", n -> log.append("orders", "a", "value " + n));
    LogConsumer consumer = log.join("orders", "billing");
    calls(
        "log: poll and commit of one",
        n -> {
          LogEntry entry = null;
          while (entry == null) {
            entry = consumer.poll(1).stream().findFirst().orElse(null);
          }
          consumer.commit(entry);
        });
  }

  private static void blobs(BlobStore blobs) {
    byte[] mebibyte = new byte[1 << 20];
    calls("blobs: put of 1 MiB", n -> blobs.put("a", mebibyte));
    calls("blobs: get of 1 MiB", n -> blobs.get("a"));
  }

  /** One call after the other; the first ones warm up and count too. */
  private static void calls(String name, IntConsumer call) {
    long[] nanoseconds = new long[CALLS];
    for (int n = 0; n < CALLS; n++) {
      long begun = System.nanoTime();
      call.accept(n);
      nanoseconds[n] = System.nanoTime() - begun;
    }
    Arrays.sort(nanoseconds);
    System.out.printf(
        Locale.ROOT,
        "| %s | %.2f ms | %.2f ms |%n",
        name,
        nanoseconds[CALLS / 2] / 1e6,
        nanoseconds[CALLS * 99 / 100] / 1e6);
  }
}
