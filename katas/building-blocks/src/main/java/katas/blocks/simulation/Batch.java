package katas.blocks.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import katas.blocks.Write;
import katas.blocks.codec.EncodedRecord;
import katas.blocks.codec.RecordCodec;
import org.jspecify.annotations.Nullable;

/** What can be said of a batch of writes or of keys without looking at the table. */
final class Batch {
  private Batch() {}

  /** Refuses a batch that is too long or writes twice what can be written once. */
  static void check(List<Write> writes) {
    if (writes.size() > 100) {
      throw new IllegalArgumentException("a batch holds at most 100 writes: " + writes.size());
    }
    Set<List<Object>> seen = new HashSet<>();
    for (Write write : writes) {
      if (!seen.add(List.of(id(write), isChange(write)))) {
        String what = isChange(write) ? "" : "the fence of ";
        throw new IllegalArgumentException("a batch writes twice: " + what + id(write));
      }
    }
  }

  /** The rows that a batch waits for. */
  static List<RowId> changed(List<Write> writes) {
    List<RowId> changed = new ArrayList<>();
    for (Write write : writes) {
      if (isChange(write)) {
        changed.add(id(write));
      }
    }
    return changed;
  }

  /** The rows of a batch of keys, each once; refuses too many. */
  static List<RowId> ids(Class<? extends Record> type, Collection<String> keys) {
    if (keys.size() > 1000) {
      throw new IllegalArgumentException("more than 1,000 keys: " + keys.size());
    }
    return keys.stream().distinct().map(key -> new RowId(type, key)).toList();
  }

  /** Whether the condition of a write that is no fence holds for the row as it stands. */
  static boolean holds(Write write, InMemoryTable.@Nullable Stored row) {
    if (write instanceof Write.Insert) {
      return row == null;
    }
    if (write instanceof Write.Update update) {
      return row != null && row.version() == update.version();
    }
    if (write instanceof Write.Delete delete) {
      return row != null && row.version() == delete.version();
    }
    return true;
  }

  /** What the writes that bring content bring, written down; by the write itself, not its equal. */
  static Map<Write, EncodedRecord> contents(List<Write> writes) {
    Map<Write, EncodedRecord> contents = new IdentityHashMap<>();
    for (Write write : writes) {
      if (isChange(write) && !(write instanceof Write.Delete)) {
        contents.put(write, RecordCodec.encode(value(write)));
      }
    }
    return contents;
  }

  private static Record value(Write write) {
    if (write instanceof Write.Insert insert) {
      return insert.value();
    }
    if (write instanceof Write.Update update) {
      return update.value();
    }
    if (write instanceof Write.Put put) {
      return put.value();
    }
    throw new IllegalArgumentException("brings no content: " + text(write));
  }

  static RowId id(Write write) {
    return new RowId(write.type(), write.key());
  }

  private static boolean isChange(Write write) {
    return !(write instanceof Write.Fence);
  }

  /** The batch in words. */
  static String text(List<Write> writes) {
    return writes.isEmpty()
        ? "nothing"
        : writes.stream().map(Batch::text).collect(Collectors.joining(" and "));
  }

  private static String text(Write write) {
    if (write instanceof Write.Fence fence) {
      return "fence " + fence.token() + " of " + fence.type().getSimpleName() + " " + fence.key();
    }
    if (write instanceof Write.Insert insert) {
      return "new " + insert.key() + " = " + insert.value();
    }
    if (write instanceof Write.Update update) {
      return update.key() + " = " + update.value() + " over version " + update.version();
    }
    if (write instanceof Write.Put put) {
      return put.key() + " = " + put.value() + " over any version";
    }
    return "no " + write.type().getSimpleName() + " " + write.key();
  }
}
