package katas.filestorage;

import java.util.ArrayList;
import java.util.List;
import katas.blocks.Row;
import katas.blocks.VersionedTable;

/** Reads whole tables, page by page. */
final class Scans {
  private static final int PAGE = 1000;

  private Scans() {}

  static <T extends Record> List<Row<T>> all(VersionedTable table, Class<T> type, String prefix) {
    List<Row<T>> rows = new ArrayList<>();
    String after = "";
    while (true) {
      List<Row<T>> page = table.scan(type, prefix, after, PAGE);
      rows.addAll(page);
      if (page.size() < PAGE) {
        return rows;
      }
      after = page.get(PAGE - 1).key();
    }
  }
}
