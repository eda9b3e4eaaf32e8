package exam.ratelimiter;

import static org.awaitility.Awaitility.await;

import grader.engineadapters.EngineWorld;
import grader.engineadapters.Engines;
import grader.engineadapters.ServerBlocks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import katas.blocks.KeyValueStore;
import katas.kit.IsolatedServer;
import katas.ratelimiter.Algorithm;
import katas.ratelimiter.Limit;
import katas.ratelimiter.RateLimiter;
import katas.ratelimiter.StoreLimiter;

/**
 * Servers of a site that share one Redis. The rules of levels 1 and 2 are about limiters of any
 * kind, so here they are asked of those on the store; rules 3.1 to 3.5 read a file and use no
 * block. All windows last a day, so that nothing ends because the machine is slow.
 */
final class EngineGateways implements AutoCloseable {
  /** How long a window is. */
  static final Duration DAY = Duration.ofHours(24);

  private final EngineWorld world = Engines.ofThisRun().newWorld();

  /** One server with its connection to the store. */
  record Machine(ServerBlocks server, KeyValueStore store) {

    /** A limiter on the store. */
    RateLimiter limiter(Algorithm algorithm, long permitsADay) {
      return IsolatedServer.start(
          StoreLimiter::new, algorithm, aDay(permitsADay), store, server.clock());
    }
  }

  /** So many permits a day. */
  static Limit aDay(long permits) {
    return new Limit(permits, DAY);
  }

  /** Starts another server. */
  Machine machine() {
    return on(world.server());
  }

  /** The same on this server. */
  Machine on(ServerBlocks server) {
    return new Machine(server, server.store());
  }

  /** Starts so many servers. */
  List<Machine> machines(int count) {
    return Stream.generate(this::machine).limit(count).toList();
  }

  /** The engines behind it. */
  EngineWorld world() {
    return world;
  }

  /** A text that every request to the store contains. */
  String everyRequest() {
    return world.name().name();
  }

  /** Lets time pass, and what is due then happen. */
  void pass(Duration duration) {
    world.pass(duration);
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> world.isQuiet());
  }

  /** Lets time pass until so much of the next day's window is over, or a moment more. */
  void passToNextDay(Duration hour) {
    Instant now = world.clock().instant();
    long day = DAY.toMillis();
    long next = (now.toEpochMilli() / day + 1) * day;
    pass(Duration.between(now, Instant.ofEpochMilli(next).plus(hour)));
  }

  @Override
  public void close() {
    world.close();
  }
}
