package grader.engines.redis;

import grader.engines.server.TestServers;
import grader.engines.shared.Reach;
import grader.engines.shared.World;
import java.time.Duration;
import katas.blocks.KeyValueStore;
import katas.blocks.conformance.Harness;

/** A world of its own on the Redis of all tests. */
final class RedisHarness implements Harness.Timed<KeyValueStore> {
  private final RedisWorld world = RedisWorld.open(TestServers.redis().uri(), World.random());
  private final KeyValueStore store = world.store(Reach.USUAL);

  @Override
  public KeyValueStore block() {
    return store;
  }

  @Override
  public void pass(Duration duration) {
    world.pass(duration);
  }

  @Override
  public Duration precision() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void close() {
    world.close();
  }
}
