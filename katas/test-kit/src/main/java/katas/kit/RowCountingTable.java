package katas.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import katas.blocks.VersionedTable;
import katas.blocks.Write;

/** A table that counts its rows, of whatever type. Precondition: it is empty at first. */
public final class RowCountingTable extends ObservedTable {
  private final Set<String> rows = new HashSet<>();

  /** Counts the rows of {@code table}, which all calls must pass through here. */
  public RowCountingTable(VersionedTable table) {
    super(table);
  }

  /** How many rows there are. */
  public int rows() {
    return rows.size();
  }

  @Override
  protected void afterWrite(List<Write> writes) {
    for (Write write : writes) {
      String row = write.type().getName() + " " + write.key();
      if (write instanceof Write.Delete) {
        rows.remove(row);
      } else if (!(write instanceof Write.Fence)) {
        rows.add(row);
      }
    }
  }
}
