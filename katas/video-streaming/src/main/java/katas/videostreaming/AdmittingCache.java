package katas.videostreaming;

import java.util.Optional;
import katas.blocks.NotImplementedException;

/** Keeps what is asked for often. */
public final class AdmittingCache implements ByteCache {

  /**
   * An empty cache.
   *
   * @param capacityBytes how many bytes the contents have at most together, at least 1
   */
  public AdmittingCache(long capacityBytes) {
    throw new NotImplementedException(); // TODO: rule 3.4
  }

  @Override
  public Optional<CachedFile> get(String path) {
    throw new NotImplementedException(); // TODO: rule 3.4
  }

  @Override
  public void put(String path, CachedFile file) {
    throw new NotImplementedException(); // TODO: rule 3.4
  }

  @Override
  public void remove(String path) {
    throw new NotImplementedException(); // TODO: rule 3.4
  }

  @Override
  public long bytes() {
    throw new NotImplementedException(); // TODO: rule 3.4
  }
}
