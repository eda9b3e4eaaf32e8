package katas.blocks.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.blocks.codec.EncodedRecord;
import katas.blocks.codec.RecordCodec;
import org.jspecify.annotations.Nullable;

/**
 * Sorted maps, one a record type. All state is touched inside the gate, one operation at a time.
 * Rows are kept written down, so that every reader gets a copy of its own.
 */
final class InMemoryTable implements VersionedTable {
  private final Simulation simulation;
  private final String owner;
  private final RowLocks locks = new RowLocks();
  private final Map<String, NavigableMap<String, Stored>> tables = new HashMap<>();
  private final Map<RowId, Long> fences = new HashMap<>();

  /** A row as the table keeps it. */
  record Stored(String key, EncodedRecord value, long version) {}

  /** The table that all servers share. */
  InMemoryTable(Simulation simulation) {
    this(simulation, "");
  }

  /** The disk of one machine. */
  InMemoryTable(Simulation simulation, String owner) {
    this.simulation = simulation;
    this.owner = owner;
  }

  /** The name of a row in traces, and of what an operation touches. */
  String name(RowId row) {
    return owner.isEmpty() ? row.toString() : owner + "'s " + row;
  }

  Operation operation(String verb, Supplier<String> text, List<Access> accesses, int rows) {
    return owner.isEmpty()
        ? new Operation("table", verb, text, accesses, rows, Operation.Kind.CALL)
        : new Operation("disk", verb, text, accesses, rows, Operation.Kind.DISK);
  }

  Simulation simulation() {
    return simulation;
  }

  RowLocks locks() {
    return locks;
  }

  /** How many rows it holds, of all types. */
  int size() {
    return tables.values().stream().mapToInt(NavigableMap::size).sum();
  }

  @Override
  public <T extends Record> Optional<Row<T>> read(Class<T> type, String key) {
    String name = name(new RowId(type, key));
    Operation operation = operation("reads", () -> name, List.of(Access.read(name)), 1);
    return simulation.perform(operation, () -> find(type, key));
  }

  /** The row as it stands; inside the gate only. */
  <T extends Record> Optional<Row<T>> find(Class<T> type, String key) {
    return Optional.ofNullable(rows(type).get(key)).map(row -> typed(type, row));
  }

  private static <T extends Record> Row<T> typed(Class<T> type, Stored row) {
    return new Row<>(row.key(), RecordCodec.decode(row.value(), type), row.version());
  }

  private NavigableMap<String, Stored> rows(Class<?> type) {
    return tables.computeIfAbsent(type.getName(), any -> new TreeMap<>());
  }

  @Override
  public <T extends Record> Map<String, Row<T>> readAll(Class<T> type, Collection<String> keys) {
    List<RowId> ids = Batch.ids(type, keys);
    List<Access> accesses = ids.stream().map(id -> Access.read(name(id))).toList();
    Operation operation = operation("reads all", ids::toString, accesses, 0);
    return simulation.perform(operation, () -> found(type, ids));
  }

  private <T extends Record> Map<String, Row<T>> found(Class<T> type, List<RowId> ids) {
    Map<String, Row<T>> found = new LinkedHashMap<>();
    ids.forEach(id -> find(type, id.key()).ifPresent(row -> found.put(id.key(), row)));
    simulation.countRows(found.size());
    return found;
  }

  @Override
  public <T extends Record> List<Row<T>> scan(
      Class<T> type, String prefix, String after, int limit) {
    Objects.requireNonNull(after, "after");
    if (limit < 1 || limit > 1000) {
      throw new IllegalArgumentException("limit is not within 1 to 1,000: " + limit);
    }
    String range = name(new RowId(type, prefix));
    Operation operation = operation("scans", () -> range + "*", List.of(Access.readAll(range)), 0);
    return simulation.perform(operation, () -> found(type, prefix, after, limit));
  }

  private <T extends Record> List<Row<T>> found(
      Class<T> type, String prefix, String after, int limit) {
    List<Row<T>> found =
        rows(type).tailMap(after.compareTo(prefix) > 0 ? after : prefix, true).values().stream()
            .takeWhile(row -> row.key().startsWith(prefix))
            .dropWhile(row -> row.key().equals(after))
            .limit(limit)
            .map(row -> typed(type, row))
            .toList();
    simulation.countRows(found.size());
    return found;
  }

  @Override
  public boolean write(List<Write> writes) {
    if (writes.isEmpty()) {
      throw new IllegalArgumentException("a batch holds 1 to 100 writes, this one is empty");
    }
    return write("writes", writes, null);
  }

  /** Writes a batch, for a transaction or, when that is null, for a call by itself. */
  boolean write(String verb, List<Write> batch, @Nullable InMemoryTransaction transaction) {
    List<Write> writes = List.copyOf(batch);
    Batch.check(writes);
    Map<Write, EncodedRecord> contents = Batch.contents(writes);
    InMemoryTransaction waiter = transaction == null ? new InMemoryTransaction(this) : transaction;
    List<RowId> changed = Batch.changed(writes);
    locks.await(waiter, changed);
    try {
      return simulation.perform(
          operation(verb, writes, waiter),
          () -> locks.free(changed, waiter) || locks.deadlocked(waiter),
          () -> waiter.unlessDeadlocked(changed, () -> apply(writes, contents, waiter)));
    } finally {
      locks.stopWaiting(waiter);
    }
  }

  private boolean apply(
      List<Write> writes, Map<Write, EncodedRecord> contents, InMemoryTransaction transaction) {
    boolean holds = true;
    for (Write write : writes) {
      holds &= holds(write);
    }
    if (holds) {
      writes.forEach(write -> apply(write, contents.get(write)));
    }
    transaction.end();
    return holds;
  }

  private Operation operation(String verb, List<Write> writes, InMemoryTransaction transaction) {
    List<Access> accesses = new ArrayList<>();
    writes.forEach(write -> accesses.add(Access.write(name(Batch.id(write)))));
    accesses.addAll(transaction.heldAccesses());
    return operation(verb, () -> Batch.text(writes), accesses, writes.size());
  }

  private boolean holds(Write write) {
    if (write instanceof Write.Fence fence) {
      return fences.getOrDefault(Batch.id(fence), 0L) <= fence.token();
    }
    return Batch.holds(write, rows(write.type()).get(write.key()));
  }

  private void apply(Write write, @Nullable EncodedRecord content) {
    if (write instanceof Write.Delete) {
      rows(write.type()).remove(write.key());
    } else if (write instanceof Write.Fence fence) {
      fences.put(Batch.id(fence), fence.token());
    } else {
      set(write, Objects.requireNonNull(content));
    }
  }

  private void set(Write write, EncodedRecord content) {
    NavigableMap<String, Stored> rows = rows(write.type());
    Stored old = rows.get(write.key());
    rows.put(write.key(), new Stored(write.key(), content, old == null ? 1 : old.version() + 1));
  }

  @Override
  public Transaction begin() {
    return new InMemoryTransaction(this);
  }

  /** Rolls back what a caller that crashed had begun. */
  void rollBack(Object caller) {
    locks.of(caller).forEach(InMemoryTransaction::crash);
  }
}
