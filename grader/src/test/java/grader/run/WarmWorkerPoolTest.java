package grader.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Holds {@link WarmWorkerPool} to its bound; words stand for the workers. */
final class WarmWorkerPoolTest {
  private static final List<Path> BOOKING = List.of(Path.of("booking"));
  private static final List<Path> SEARCH = List.of(Path.of("search"));
  private static final ResourceLimits LIMITS = new ResourceLimits(Duration.ofSeconds(1), 16, 0, 1);
  private static final ResourceLimits OTHERS = new ResourceLimits(Duration.ofSeconds(2), 16, 0, 1);

  private final List<String> ended = new CopyOnWriteArrayList<>();
  private final WarmWorkerPool<String> pool = new WarmWorkerPool<>(2, ended::add);

  @Test
  void the_first_that_fits_is_taken_once() {
    add(BOOKING, "a");
    add(BOOKING, "b");

    assertThat(take(SEARCH, LIMITS)).isEmpty();
    assertThat(take(BOOKING, OTHERS)).isEmpty();
    assertThat(take(BOOKING, LIMITS)).contains("a");
    assertThat(take(BOOKING, LIMITS)).contains("b");
    assertThat(take(BOOKING, LIMITS)).isEmpty();
  }

  @Test
  void submissions_that_do_not_compile_leave_no_more_than_there_is_room_for() {
    add(BOOKING, "a");
    add(BOOKING, "b");
    pool.add(
        BOOKING,
        LIMITS,
        () -> {
          throw new AssertionError("a third one was started");
        });

    assertThat(take(BOOKING, LIMITS)).contains("a");
    assertThat(ended).isEmpty();
  }

  @Test
  void the_oldest_of_another_kind_makes_room_and_is_ended() {
    add(BOOKING, "a");
    add(BOOKING, "b");
    add(SEARCH, "c");

    Awaitility.await().untilAsserted(() -> assertThat(ended).containsExactly("a"));
    assertThat(take(SEARCH, LIMITS)).contains("c");
    assertThat(take(BOOKING, LIMITS)).contains("b");
  }

  private void add(List<Path> given, String worker) {
    pool.add(given, LIMITS, () -> CompletableFuture.completedFuture(worker));
  }

  private Optional<String> take(List<Path> given, ResourceLimits limits) {
    return pool.take(given, limits).map(CompletableFuture::join);
  }
}
