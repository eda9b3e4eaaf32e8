package katas.urlshortener;

import katas.blocks.KeyValueStore;
import katas.blocks.NotImplementedException;

/** Keys from a counter that all servers share. */
public final class CounterKeys implements KeyGenerator {

  /**
   * Takes {@code leaseSize} numbers at once from {@code store}; {@code secret} hides their order.
   */
  public CounterKeys(KeyValueStore store, int leaseSize, long secret) {
    throw new NotImplementedException(); // TODO: rule 2.3
  }

  @Override
  public String generate(String url, int attempt, int length) {
    throw new NotImplementedException(); // TODO: rule 2.3
  }
}
