package grader.engineadapters.postgres;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.server.TestServers;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;

/** A world of its own on the PostgreSQL of all tests. */
final class PostgresHarness implements Harness.Waiting<VersionedTable> {
  private final PostgresNamespace world =
      PostgresNamespace.open(TestServers.postgres().uri(), TestNamespace.random());
  private final VersionedTable table = world.table(ConnectionTimeouts.USUAL);
  private final ExecutorService threads = Executors.newSingleThreadExecutor();

  @Override
  public VersionedTable block() {
    return table;
  }

  @Override
  public <T> T whenWaiting(Callable<T> waiter, Harness.Action meanwhile) throws Exception {
    Future<T> result = threads.submit(waiter);
    await().until(() -> result.isDone() || world.waiting() > 0);
    if (result.isDone()) {
      throw new AssertionError("it should wait for a lock, but it ended: " + result.get());
    }
    meanwhile.run();
    return result.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    world.close();
  }
}
