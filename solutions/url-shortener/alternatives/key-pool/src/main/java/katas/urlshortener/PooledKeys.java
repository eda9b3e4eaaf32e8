package katas.urlshortener;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** Keys from a pool that was filled ahead of need. */
final class PooledKeys implements KeyGenerator {
  /*
   * Invariant: a pack belongs to the server that removed its row, and a row is removed once. The
   * keys of a server that crashed are lost. Keys of two packs may be the same, since they are
   * drawn by chance; then the unique insert of the link decides, as with every other way.
   */

  private static final int KEYS_PER_PACK = 100;
  private static final int PACKS_AT_ONCE = 10;

  private final VersionedTable table;
  private final RandomGenerator random;
  private final RandomKeys factory;
  private final Map<Integer, Deque<String>> taken = new HashMap<>();

  PooledKeys(Platform platform) {
    table = platform.table();
    random = platform.random();
    factory = new RandomKeys(random);
  }

  @Override
  public synchronized String generate(String url, int attempt, int length) {
    KeyLengths.check(attempt, length);
    Deque<String> keys = taken.computeIfAbsent(length, any -> new ArrayDeque<>());
    while (keys.isEmpty()) {
      keys.addAll(takePack(length));
    }
    return Objects.requireNonNull(keys.poll());
  }

  /** Takes a pack out of the pool; none when another server was faster. */
  private List<String> takePack(int length) {
    List<Row<PoolPack>> packs = table.scan(PoolPack.class, length + "/", "", PACKS_AT_ONCE);
    if (packs.isEmpty()) {
      fill(length);
      return List.of();
    }
    Row<PoolPack> pack = packs.get(random.nextInt(packs.size()));
    return table.write(Write.delete(pack)) ? pack.value().keys() : List.of();
  }

  /** What a job in the background does as a rule, and the first server of all has to. */
  private void fill(int length) {
    List<Write> packs =
        Stream.generate(() -> Write.insert(length + "/" + name(length), pack(length)))
            .limit(PACKS_AT_ONCE)
            .toList();
    table.write(packs);
  }

  private String name(int length) {
    return factory.generate("", 0, Math.max(length, 8));
  }

  private PoolPack pack(int length) {
    return new PoolPack(
        Stream.generate(() -> factory.generate("", 0, length)).limit(KEYS_PER_PACK).toList());
  }
}
