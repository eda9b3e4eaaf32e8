// A cache of what was used last.
package katas.videostreaming;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what is asked for often. */
public final class AdmittingCache implements ByteCache {
  /*
   * Invariant: the files are in the order of their last use and have at most the capacity together;
   * room is made before a file is taken.
   */

  private final long capacity;
  private final Map<String, CachedFile> files = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * An empty cache.
   *
   * @param capacityBytes how many bytes the contents have at most together, at least 1
   */
  public AdmittingCache(long capacityBytes) {
    if (capacityBytes < 1) {
      throw new IllegalArgumentException("a cache has a capacity of at least 1 byte");
    }
    this.capacity = capacityBytes;
  }

  @Override
  public Optional<CachedFile> get(String path) {
    return Optional.ofNullable(files.get(path));
  }

  @Override
  public void put(String path, CachedFile file) {
    remove(path);
    long size = file.content().length;
    if (size > capacity) { // BUG: a scan pushes out all that is asked for often
      return;
    }
    while (bytes + size > capacity) {
      remove(files.keySet().iterator().next());
    }
    files.put(path, file);
    bytes += size;
  }

  @Override
  public void remove(String path) {
    CachedFile removed = files.remove(path);
    if (removed != null) {
      bytes -= removed.content().length;
    }
  }

  @Override
  public long bytes() {
    return bytes;
  }
}
