package exam.urlshortener;

import java.util.List;
import java.util.Optional;
import katas.blocks.Row;
import katas.blocks.Transaction;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.blocks.simulation.Access;
import katas.blocks.simulation.Operation;
import katas.blocks.simulation.Simulation;

/**
 * A table whose answers travel: between an effect and the moment at which the server hears of it
 * the other threads of the server can go on. An exploration tries that too.
 */
final class FarTable implements VersionedTable {
  private final Simulation simulation;

  FarTable(Simulation simulation) {
    this.simulation = simulation;
  }

  /** Something arrives at the server, sooner or later than what else happens there. */
  void travels(String what) {
    simulation.perform(
        Operation.local("answer", "hears of", what, Access.write("answers")), () -> true);
  }

  @Override
  public <T extends Record> Optional<Row<T>> read(Class<T> type, String key) {
    Optional<Row<T>> row = simulation.table().read(type, key);
    travels("the row " + key);
    return row;
  }

  @Override
  public <T extends Record> List<Row<T>> scan(
      Class<T> type, String prefix, String after, int limit) {
    List<Row<T>> rows = simulation.table().scan(type, prefix, after, limit);
    travels("rows of " + prefix);
    return rows;
  }

  @Override
  public boolean write(List<Write> writes) {
    travels("its wish to write");
    boolean written = simulation.table().write(writes);
    travels("the write");
    return written;
  }

  @Override
  public Transaction begin() {
    return simulation.table().begin();
  }
}
