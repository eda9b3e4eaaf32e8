package katas.booking;

import katas.blocks.Row;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.kit.ObservedTable;

/**
 * A table at which somebody else is always a little faster: a number of times something happens
 * right after a row was read.
 */
public final class MeddlingTable extends ObservedTable {
  private Runnable interference = () -> {};
  private int reads;
  private int meddlings;

  /** Passes everything on until it is told otherwise. */
  public MeddlingTable(VersionedTable table) {
    super(table);
  }

  /** Does {@code meddling} right after each of the next {@code times} reads. */
  public void afterReads(int times, Runnable meddling) {
    meddlings = times;
    interference =
        () -> {
          if (meddlings > 0) {
            meddlings--;
            meddling.run();
          }
        };
  }

  /** Changes the version of a seat's row, and nothing else of it. */
  public static void touch(VersionedTable table, String seat) {
    Row<SeatRow> row = table.read(SeatRow.class, seat).orElseThrow();
    table.write(Write.update(row, row.value()));
  }

  /** How many times rows were read, scanned or locked. */
  public int reads() {
    return reads;
  }

  @Override
  protected void afterRead() {
    reads++;
    interference.run();
  }
}
