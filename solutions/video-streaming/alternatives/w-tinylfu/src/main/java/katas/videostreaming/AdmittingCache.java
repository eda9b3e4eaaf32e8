package katas.videostreaming;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what is asked for often: W-TinyLFU with a window. */
public final class AdmittingCache implements ByteCache {
  /*
   * Invariant: window and main together have at most the capacity. New files enter the window, a
   * twentieth of the room; what it pushes out competes with the oldest files of the main part, and
   * what was asked for more often, by the sketch, stays.
   */

  private final long capacity;
  private final Sketch sketch = new Sketch();
  private final Map<String, CachedFile> window = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, CachedFile> main = new LinkedHashMap<>(16, 0.75f, true);
  private long windowBytes;
  private long mainBytes;

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
    sketch.note(path);
    CachedFile recent = window.get(path);
    return Optional.ofNullable(recent != null ? recent : main.get(path));
  }

  @Override
  public void put(String path, CachedFile file) {
    remove(path);
    long size = file.content().length;
    if (bytes() + size <= capacity) {
      main.put(path, file);
      mainBytes += size;
      return;
    }
    if (size > capacity / 20) {
      admit(path, file);
      return;
    }
    while (windowBytes + size > capacity / 20 && !window.isEmpty()) {
      Map.Entry<String, CachedFile> oldest = window.entrySet().iterator().next();
      String pushedOut = oldest.getKey();
      CachedFile candidate = oldest.getValue();
      remove(pushedOut);
      admit(pushedOut, candidate);
    }
    if (makeRoom(path, size)) {
      window.put(path, file);
      windowBytes += size;
    }
  }

  private void admit(String path, CachedFile file) {
    long size = file.content().length;
    if (size <= capacity && makeRoom(path, size)) {
      main.put(path, file);
      mainBytes += size;
    }
  }

  /** Makes room in place of files that are asked for less often; else leaves all as it is. */
  private boolean makeRoom(String path, long size) {
    int often = sketch.estimate(path);
    long free = capacity - bytes();
    for (Map.Entry<String, CachedFile> victim : main.entrySet()) {
      if (free >= size || sketch.estimate(victim.getKey()) >= often) {
        break;
      }
      free += victim.getValue().content().length;
    }
    if (free < size) {
      return false;
    }
    while (capacity - bytes() < size) {
      remove(main.keySet().iterator().next());
    }
    return true;
  }

  @Override
  public void remove(String path) {
    CachedFile recent = window.remove(path);
    windowBytes -= recent == null ? 0 : recent.content().length;
    CachedFile older = main.remove(path);
    mainBytes -= older == null ? 0 : older.content().length;
  }

  @Override
  public long bytes() {
    return windowBytes + mainBytes;
  }
}
