package katas.kit;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.blocks.KeyValueStore;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/**
 * One server's own objects in front of the blocks that servers call most, without the cost of a
 * proxy's reflection.
 */
final class OwnBlocks {
  private OwnBlocks() {}

  /** A table of the server's own identity. */
  record OwnTable(VersionedTable shared) implements VersionedTable {
    @Override
    public <T extends Record> Optional<Row<T>> read(Class<T> type, String key) {
      return shared.read(type, key);
    }

    @Override
    public <T extends Record> Map<String, Row<T>> readAll(Class<T> type, Collection<String> keys) {
      return shared.readAll(type, keys);
    }

    @Override
    public <T extends Record> List<Row<T>> scan(
        Class<T> type, String prefix, String after, int limit) {
      return shared.scan(type, prefix, after, limit);
    }

    @Override
    public boolean write(List<Write> writes) {
      return shared.write(writes);
    }

    @Override
    public boolean write(Write... writes) {
      return shared.write(writes);
    }

    @Override
    public Transaction begin() {
      return shared.begin();
    }
  }

  /** A store of the server's own identity. */
  record OwnStore(KeyValueStore shared) implements KeyValueStore {
    @Override
    public Optional<String> get(String key) {
      return shared.get(key);
    }

    @Override
    public void put(String key, String value) {
      shared.put(key, value);
    }

    @Override
    public void put(String key, String value, Duration timeToLive) {
      shared.put(key, value, timeToLive);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration timeToLive) {
      return shared.putIfAbsent(key, value, timeToLive);
    }

    @Override
    public boolean compareAndSet(String key, String expected, String value) {
      return shared.compareAndSet(key, expected, value);
    }

    @Override
    public boolean compareAndSet(String key, String expected, String value, Duration timeToLive) {
      return shared.compareAndSet(key, expected, value, timeToLive);
    }

    @Override
    public boolean compareAndDelete(String key, String expected) {
      return shared.compareAndDelete(key, expected);
    }

    @Override
    public boolean delete(String key) {
      return shared.delete(key);
    }

    @Override
    public long increment(String key) {
      return shared.increment(key);
    }

    @Override
    public long addUpTo(String key, long amount, long limit, Duration timeToLive) {
      return shared.addUpTo(key, amount, limit, timeToLive);
    }
  }
}
