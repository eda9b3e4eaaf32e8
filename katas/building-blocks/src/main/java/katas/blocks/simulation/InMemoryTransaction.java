package katas.blocks.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import katas.blocks.DeadlockException;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.Write;

/** A transaction is its row locks: what it writes is handed over whole, at the commit. */
final class InMemoryTransaction implements Transaction {
  private final InMemoryTable table;
  private final Object caller;
  private boolean over;
  private boolean crashed;

  InMemoryTransaction(InMemoryTable table) {
    this.table = table;
    this.caller = table.simulation().controls().caller();
  }

  Object caller() {
    return caller;
  }

  @Override
  public <T extends Record> Optional<Row<T>> lock(Class<T> type, String key) {
    checkOpen();
    RowId id = new RowId(type, key);
    List<RowId> wanted = List.of(id);
    table.locks().await(this, wanted);
    try {
      return table
          .simulation()
          .perform(
              lockOperation("locks", id),
              () -> table.locks().free(wanted, this) || table.locks().deadlocked(this),
              () -> unlessDeadlocked(wanted, () -> take(type, id)));
    } finally {
      table.locks().stopWaiting(this);
    }
  }

  @Override
  public <T extends Record> Optional<Row<T>> tryLock(Class<T> type, String key) {
    checkOpen();
    RowId id = new RowId(type, key);
    return table
        .simulation()
        .perform(
            lockOperation("tries to lock", id),
            () -> table.locks().free(List.of(id), this) ? take(type, id) : Optional.empty());
  }

  private <T extends Record> Optional<Row<T>> take(Class<T> type, RowId id) {
    Optional<Row<T>> row = table.find(type, id.key());
    if (row.isPresent()) {
      table.locks().hold(id, this);
    }
    return row;
  }

  private Operation lockOperation(String verb, RowId id) {
    List<Access> accesses = heldAccesses();
    accesses.add(Access.write(table.name(id)));
    return table.operation(verb, () -> table.name(id), accesses, 1);
  }

  /** A lock that is released, also by a deadlock, matters to whoever wants the row. */
  List<Access> heldAccesses() {
    List<Access> accesses = new ArrayList<>();
    table.locks().heldBy(this).forEach(row -> accesses.add(Access.write(table.name(row))));
    return accesses;
  }

  private static String names(Collection<RowId> rows) {
    return rows.stream().map(RowId::toString).sorted().collect(Collectors.joining(" and "));
  }

  /** Runs {@code effect} or, when the wait for {@code wanted} is a circle, gives way. */
  <T> T unlessDeadlocked(Collection<RowId> wanted, Supplier<T> effect) {
    if (table.locks().free(wanted, this)) {
      return effect.get();
    }
    end();
    throw new DeadlockException("deadlock over " + names(wanted) + ": this transaction gave way");
  }

  @Override
  public boolean commit(List<Write> writes) {
    checkOpen();
    return table.write("commits", writes, this);
  }

  @Override
  public void close() {
    List<RowId> held = over ? List.of() : table.locks().heldBy(this);
    if (held.isEmpty()) {
      over = true;
      return;
    }
    table
        .simulation()
        .perform(
            new Operation(
                "table", "rolls back", () -> names(held), heldAccesses(), 0, Operation.Kind.LOCAL),
            () -> {
              end();
              return true;
            });
  }

  /** Ends the transaction and gives its locks back; inside the gate only. */
  void end() {
    over = true;
    table.locks().release(this);
  }

  /** Ends the transaction of a server that has crashed, which must not get far with it. */
  void crash() {
    crashed = true;
    end();
  }

  private void checkOpen() {
    if (crashed) {
      throw new ServerCrash("the server has crashed");
    }
    if (over) {
      throw new IllegalStateException("the transaction has ended: begin another one");
    }
  }
}
