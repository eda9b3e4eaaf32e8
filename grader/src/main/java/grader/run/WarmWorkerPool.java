package grader.run;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Workers that were started ahead of need, no more than a fixed number of them.
 *
 * <p>Not each is taken: a submission that does not compile leaves one behind. It serves the next
 * submission of the same kata, or makes room for a worker of another. Safe for use by many threads.
 *
 * @param <W> the workers
 */
final class WarmWorkerPool<W> {
  private final int most;
  private final Consumer<W> ending;
  private final Deque<WarmWorker<W>> waiting = new ArrayDeque<>();

  private record WarmWorker<W>(
      List<Path> given, ResourceLimits limits, CompletableFuture<W> worker) {
    boolean fits(List<Path> otherGiven, ResourceLimits otherLimits) {
      return given.equals(otherGiven) && limits.equals(otherLimits);
    }
  }

  /**
   * Room for some workers.
   *
   * @param most how many, at least 1
   * @param ending ends one that has to make room
   */
  WarmWorkerPool(int most, Consumer<W> ending) {
    this.most = most;
    this.ending = ending;
  }

  /**
   * Starts one more. Does nothing where there is no room and all that wait are of the same kind.
   */
  synchronized void add(
      List<Path> given, ResourceLimits limits, Supplier<CompletableFuture<W>> starting) {
    if (waiting.size() < most || dismissOther(given, limits)) {
      waiting.addLast(new WarmWorker<>(given, limits, starting.get()));
    }
  }

  /** One that was started for these tests and limits, if there is one; it is the caller's now. */
  synchronized Optional<CompletableFuture<W>> take(List<Path> given, ResourceLimits limits) {
    Optional<WarmWorker<W>> found =
        waiting.stream().filter(spare -> spare.fits(given, limits)).findFirst();
    found.ifPresent(waiting::remove);
    return found.map(WarmWorker::worker);
  }

  /** Ends the one that has waited longest of those of another kind. */
  private boolean dismissOther(List<Path> given, ResourceLimits limits) {
    Optional<WarmWorker<W>> other =
        waiting.stream().filter(spare -> !spare.fits(given, limits)).findFirst();
    other.ifPresent(
        spare -> {
          waiting.remove(spare);
          spare.worker().thenAcceptAsync(ending);
        });
    return other.isPresent();
  }
}
