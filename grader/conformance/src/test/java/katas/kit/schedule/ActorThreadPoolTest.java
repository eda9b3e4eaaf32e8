package katas.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ActorThreadPoolTest {
  @Test
  void a_thread_that_works_when_the_pool_closes_ends_with_its_work() throws InterruptedException {
    ActorThreadPool pool = new ActorThreadPool();
    CountDownLatch closed = new CountDownLatch(1);
    Thread thread = pool.start(() -> awaitZero(closed));

    pool.close();
    closed.countDown();
    thread.join();

    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void an_idle_thread_ends_with_the_pool() throws InterruptedException {
    ActorThreadPool pool = new ActorThreadPool();
    CountDownLatch ran = new CountDownLatch(1);
    Thread thread = pool.start(ran::countDown);
    ran.await();

    pool.close();
    thread.join();

    assertThat(thread.isAlive()).isFalse();
  }

  private static void awaitZero(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
