package grader.engineadapters.redis;

import katas.blocks.KeyValueStore;
import katas.blocks.conformance.ExpiryConformance;
import katas.blocks.conformance.Harness;

/** The store on Redis keeps what the interface promises. */
class RedisExpiryTest extends ExpiryConformance {
  @Override
  protected Harness.Timed<KeyValueStore> newHarness() {
    return new RedisHarness();
  }
}
