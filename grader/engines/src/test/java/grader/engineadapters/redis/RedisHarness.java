package grader.engineadapters.redis;

import grader.engineadapters.server.TestServers;
import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.shared.TestNamespace;
import java.time.Duration;
import katas.blocks.KeyValueStore;
import katas.blocks.conformance.Harness;

/** A world of its own on the Redis of all tests. */
final class RedisHarness implements Harness.Timed<KeyValueStore> {
  private final RedisNamespace world =
      RedisNamespace.open(TestServers.redis().uri(), TestNamespace.random());
  private final KeyValueStore store = world.store(ConnectionTimeouts.USUAL);

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
