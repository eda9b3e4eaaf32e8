// Leases from a counter that is read and set.
package katas.urlshortener;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import katas.blocks.KeyValueStore;

/** Keys from a counter that all servers share. */
public final class CounterKeys implements KeyGenerator {
  /*
   * Invariant: lease number n, from 1, is the numbers from (n-1) * leaseSize to n * leaseSize - 1.
   * The store gives each n out once, so no two leases share a number, and a lease whose server
   * crashed is never given out again. What a lost answer leased is skipped.
   */

  private final KeyValueStore store;
  private final int leaseSize;
  private final long secret;
  private final Base62 base62 = new Base62();
  private final Map<Integer, Lease> leases = new HashMap<>();

  /** What is left of the current lease of one length. */
  private static final class Lease {
    final Permutation order;
    long next;
    long end;

    Lease(Permutation order) {
      this.order = order;
    }
  }

  /**
   * Takes {@code leaseSize} numbers at once from {@code store}; {@code secret} hides their order.
   */
  public CounterKeys(KeyValueStore store, int leaseSize, long secret) {
    if (leaseSize < 1) {
      throw new IllegalArgumentException("a lease has 1 number or more: " + leaseSize);
    }
    this.store = Objects.requireNonNull(store, "store");
    this.leaseSize = leaseSize;
    this.secret = secret;
  }

  @Override
  public String generate(String url, int attempt, int length) {
    KeyLengths.check(attempt, length);
    Permutation order;
    long number;
    synchronized (this) {
      Lease lease = leases.computeIfAbsent(length, this::none);
      order = lease.order;
      number = next(lease, length);
    }
    return base62.encode(order.apply(number), length);
  }

  private Lease none(int length) {
    return new Lease(new Scrambler(KeyLengths.keys(length), secret));
  }

  private long next(Lease lease, int length) {
    if (lease.next == lease.end) {
      String counter = "leases of keys of length " + length;
      long number = store.get(counter).map(Long::parseLong).orElse(0L) + 1;
      store.put(counter, Long.toString(number)); // BUG: another server may have come between
      long end = number * leaseSize;
      lease.next = end - leaseSize;
      lease.end = end;
    }
    if (lease.next >= lease.order.size()) {
      throw new KeySpaceExhaustedException("all keys of length " + length + " are given out");
    }
    return lease.next++;
  }
}
