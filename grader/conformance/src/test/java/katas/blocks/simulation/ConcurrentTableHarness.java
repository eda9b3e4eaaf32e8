package katas.blocks.simulation;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import katas.blocks.VersionedTable;
import katas.blocks.conformance.Harness;
import org.jspecify.annotations.Nullable;

/** The simulated table with real threads; its gate tells when an operation has to wait. */
final class ConcurrentTableHarness implements Harness.Waiting<VersionedTable> {
  private final Simulation simulation = Simulation.forCrowd();
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private volatile Runnable onWait = () -> {};

  ConcurrentTableHarness() {
    simulation.controls().useGate(new TellingGate(simulation.controls().gate()));
  }

  @Override
  public VersionedTable block() {
    return simulation.table();
  }

  @Override
  public <T> T whenWaiting(Callable<T> waiter, Harness.Action meanwhile) throws Exception {
    CountDownLatch waitsOrEnded = new CountDownLatch(1);
    CountDownLatch waits = new CountDownLatch(1);
    onWait =
        () -> {
          waits.countDown();
          waitsOrEnded.countDown();
        };
    Future<T> result =
        threads.submit(
            () -> {
              try {
                return waiter.call();
              } finally {
                waitsOrEnded.countDown();
              }
            });
    waitsOrEnded.await();
    onWait = () -> {};
    if (waits.getCount() > 0) {
      throw new AssertionError("it should wait for a lock, but it ended: " + result.get());
    }
    meanwhile.run();
    return result.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Calls {@code onWait} inside the gate, so that nobody gets in before the wait has begun. */
  private final class TellingGate implements Gate {
    private final Gate gate;

    TellingGate(Gate gate) {
      this.gate = gate;
    }

    @Override
    public <T extends @Nullable Object> T perform(
        Operation operation, BooleanSupplier ready, Supplier<T> effect) {
      return gate.perform(operation, () -> tell(ready.getAsBoolean()), effect);
    }

    private boolean tell(boolean ready) {
      if (!ready) {
        onWait.run();
      }
      return ready;
    }

    @Override
    public Object caller() {
      return gate.caller();
    }
  }
}
