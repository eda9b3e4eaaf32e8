package grader.engines.postgres;

import static org.awaitility.Awaitility.await;

import grader.engines.server.TestServers;
import grader.engines.shared.Reach;
import grader.engines.shared.World;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;

/** A world of its own on the PostgreSQL of all tests. */
final class PostgresHarness implements Harness.Waiting<VersionedTable> {
  private final PostgresWorld world =
      PostgresWorld.open(TestServers.postgres().uri(), World.random());
  private final VersionedTable table = world.table(Reach.USUAL);
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
