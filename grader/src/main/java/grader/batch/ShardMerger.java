package grader.batch;

import grader.batch.ShardManifest.Kept;
import grader.intake.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the results of all shards of a class into one folder. */
public final class ShardMerger {
  private ShardMerger() {}

  /**
   * Merges; copies nothing before everything is known to fit.
   *
   * @return how many results there are
   * @throws UsageException when a shard or a result is missing or doubled, or they are of different
   *     classes, katas or exams
   */
  public static int merge(List<Path> folders, Path out) {
    Map<Integer, ResultStore> shards = new TreeMap<>();
    ShardManifest first = null;
    for (Path folder : folders) {
      ResultStore store = ResultStore.in(folder);
      ShardManifest file =
          store
              .classFile()
              .orElseThrow(() -> new UsageException(BatchMessages.unfinishedShard(folder)));
      first = first == null ? file : first;
      if (!sameClass(first, file)) {
        throw new UsageException(BatchMessages.otherClass(folder, folders.get(0)));
      }
      Shard shard = Shard.parse(file.shard());
      if (shards.put(shard.index(), store) != null) {
        throw new UsageException(BatchMessages.shardTwice(shard, folder));
      }
    }
    if (first == null) {
      throw new UsageException(BatchMessages.EMPTY_CLASS);
    }
    check(first, shards);
    return copy(shards, ResultStore.writtenTo(out));
  }

  private static boolean sameClass(ShardManifest first, ShardManifest file) {
    return file.kata().equals(first.kata())
        && file.exam().equals(first.exam())
        && file.entries().equals(first.entries())
        && Shard.parse(file.shard()).count() == Shard.parse(first.shard()).count();
  }

  private static void check(ShardManifest file, Map<Integer, ResultStore> shards) {
    int count = Shard.parse(file.shard()).count();
    for (int index = 1; index <= count; index++) {
      if (!shards.containsKey(index)) {
        throw new UsageException(BatchMessages.shardMissing(new Shard(index, count)));
      }
    }
    List<Kept> entries = file.entries();
    for (int i = 0; i < entries.size(); i++) {
      ResultStore shard = shards.get(i % count + 1);
      if (shard == null || shard.report(entries.get(i).file()).isEmpty()) {
        throw new UsageException(
            BatchMessages.resultMissing(entries.get(i).name(), new Shard(i % count + 1, count)));
      }
    }
  }

  private static int copy(Map<Integer, ResultStore> shards, ResultStore out) {
    ShardManifest file = Objects.requireNonNull(shards.get(1)).classFile().orElseThrow();
    List<Kept> entries = file.entries();
    out.begin();
    for (int i = 0; i < entries.size(); i++) {
      out.copy(Objects.requireNonNull(shards.get(i % shards.size() + 1)), entries.get(i).file());
    }
    out.setApart(entries.stream().map(Kept::file).collect(Collectors.toSet()));
    out.keep(file.whole());
    return entries.size();
  }
}
