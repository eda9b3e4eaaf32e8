package katas.urlshortener;

import java.util.List;
import katas.blocks.NotImplementedException;
import katas.blocks.VersionedTable;

/** Counts clicks in the table. */
public final class TableClickCounter implements ClickCounter {

  /** Works on the table of the servers. */
  public TableClickCounter(VersionedTable table) {
    throw new NotImplementedException(); // TODO: rule 3.3
  }

  @Override
  public void count(List<Click> clicks) {
    throw new NotImplementedException(); // TODO: rule 3.3
  }
}
