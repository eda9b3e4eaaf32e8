package grader.engineadapters.redis;

import katas.blocks.KeyValueStore;
import katas.blocks.conformance.Harness;
import katas.blocks.conformance.KeyValueStoreConformance;

/** The store on Redis keeps what the interface promises. */
class RedisKeyValueStoreTest extends KeyValueStoreConformance {
  @Override
  protected Harness.Timed<KeyValueStore> newHarness() {
    return new RedisHarness();
  }
}
