package katas.videostreaming;

import java.util.Optional;

/**
 * Files by path, as many as there is room for. What is asked for often stays, whatever is asked for
 * once.
 *
 * <p>Guarantee: the contents together never have more bytes than the capacity, not for a moment.
 *
 * <p>Thread safety: used by one thread. Cost: a call looks at few entries on average, however many
 * there are; the memory for what is not in it is bounded too.
 */
public interface ByteCache {

  /** The file of a path; asking counts as a use, also when it is not there. */
  Optional<CachedFile> get(String path);

  /**
   * Offers a file, in place of an earlier one of the path. The cache may decline; then, and when it
   * is larger than the capacity, an earlier one is gone. Where there is room it is taken.
   */
  void put(String path, CachedFile file);

  /** Forgets a file. */
  void remove(String path);

  /** How many bytes the contents have together. */
  long bytes();
}
