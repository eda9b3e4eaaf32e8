package exam.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import katas.blocks.VersionedTable;
import katas.blocks.Write;
import katas.blocks.codec.RecordCodec;
import katas.kit.ObservedTable;

/** A table that knows how many rows it has, and how long rows are that were written. */
final class MeasuredTable extends ObservedTable {
  private final Map<String, Integer> lengths = new HashMap<>();
  private int longestWritten;

  MeasuredTable(VersionedTable table) {
    super(table);
  }

  int rows() {
    return lengths.size();
  }

  /** The longest row that is there. */
  int longest() {
    return lengths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The longest row that was written since the last call. */
  int longestWritten() {
    int longest = longestWritten;
    longestWritten = 0;
    return longest;
  }

  @Override
  protected void afterWrite(List<Write> writes) {
    for (Write write : writes) {
      String row = write.type().getName() + " " + write.key();
      if (write instanceof Write.Delete) {
        lengths.remove(row);
      } else if (write instanceof Write.Insert insert) {
        written(row, insert.value());
      } else if (write instanceof Write.Update update) {
        written(row, update.value());
      } else if (write instanceof Write.Put put) {
        written(row, put.value());
      }
    }
  }

  private void written(String row, Record value) {
    int length = RecordCodec.encode(value).toString().length();
    lengths.put(row, length);
    longestWritten = Math.max(longestWritten, length);
  }

  @Override
  public String toString() {
    return rows() + " rows, the longest of " + longest() + " characters";
  }
}
