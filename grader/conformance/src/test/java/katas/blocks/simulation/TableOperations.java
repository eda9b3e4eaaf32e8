package katas.blocks.simulation;

import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import org.jetbrains.lincheck.datastructures.Operation;

/** What Lincheck calls on the table: one row, whose version tells what happened to it. */
public class TableOperations {
  /** The row's content does not matter. */
  public record Account(int balance) {}

  private static final Account ACCOUNT = new Account(1);

  private final VersionedTable table;

  /** Operations on the table as it is. */
  public TableOperations() {
    this(Simulation.forCrowd());
  }

  TableOperations(Simulation simulation) {
    table = simulation.table();
  }

  /** The row's version, 0 when there is none. */
  @Operation
  public long read() {
    return table.read(Account.class, "a").map(Row::version).orElse(0L);
  }

  /** Inserts the row. */
  @Operation
  public boolean insert() {
    return table.write(Write.insert("a", ACCOUNT));
  }

  /** Updates the row's first version. */
  @Operation
  public boolean update() {
    return table.write(Write.update(new Row<>("a", ACCOUNT, 1), ACCOUNT));
  }

  /** Removes the row's second version. */
  @Operation
  public boolean delete() {
    return table.write(Write.delete(new Row<>("a", ACCOUNT, 2)));
  }

  /** Locks the row, and writes it whatever its version; the version that it locked. */
  @Operation
  public long lockAndPut() {
    try (Transaction transaction = table.begin()) {
      long version = transaction.lock(Account.class, "a").map(Row::version).orElse(0L);
      if (version > 0) {
        transaction.commit(Write.put("a", ACCOUNT));
      }
      return version;
    }
  }

  /** The same table without its gate. */
  public static final class Ungated extends TableOperations {
    /** Takes the gate out. */
    public Ungated() {
      super(OpenGate.simulation());
    }
  }

  /** The same operations on a plain version, for one thread. */
  public static final class Specification {
    private long version;

    /** The version. */
    public long read() {
      return version;
    }

    /** From no row to version 1. */
    public boolean insert() {
      return replace(0, 1);
    }

    /** From version 1 to 2. */
    public boolean update() {
      return replace(1, 2);
    }

    /** From version 2 to no row. */
    public boolean delete() {
      return replace(2, 0);
    }

    /** One version more when there is a row. */
    public long lockAndPut() {
      long old = version;
      version += old > 0 ? 1 : 0;
      return old;
    }

    private boolean replace(long expected, long next) {
      boolean matches = version == expected;
      version = matches ? next : version;
      return matches;
    }
  }
}
