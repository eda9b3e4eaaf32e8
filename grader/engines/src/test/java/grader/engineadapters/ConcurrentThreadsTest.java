package grader.engineadapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Threads that begin together. */
class ConcurrentThreadsTest {
  @Test
  void all_are_under_way_before_the_first_returns() {
    CountDownLatch underWay = new CountDownLatch(8);
    assertThat(
            ConcurrentThreads.of(
                8,
                number -> {
                  underWay.countDown();
                  await(underWay);
                  return number;
                }))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void one_that_throws_fails_the_test_with_its_reason() {
    assertThatThrownBy(
            () ->
                ConcurrentThreads.of(
                    3,
                    number -> {
                      if (number == 1) {
                        throw new IllegalStateException("no seat left");
                      }
                      return number;
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no seat left");
  }
}
