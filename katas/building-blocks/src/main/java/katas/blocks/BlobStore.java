package katas.blocks;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Bytes by key, for what is too big for a table: the object storage of the whiteboard (S3). A blob
 * is put whole and never changed in part.
 *
 * <p>Signed links let a client that has no account read or write one blob for a while, so that the
 * bytes do not go through a server. A link is made without a round trip, and whoever has it can use
 * it until it expires, by the store's own clock, to the millisecond.
 *
 * <p>Guarantee: each call takes effect at one instant, and is seen by every call after it. There is
 * no call over several keys.
 *
 * <p>Errors: any call but the two that sign may throw {@link UnavailableException}, and then it is
 * unknown whether it took effect. A null argument throws {@link NullPointerException}, a blank key
 * {@link IllegalArgumentException}.
 *
 * <p>Thread safety: safe for any number of servers and threads. Arrays are copied on the way in and
 * on the way out.
 *
 * <p>Cost: each call is one round trip of about 20 ms, and about 10 ms more for each MiB.
 */
public interface BlobStore {

  /** Stores a blob, in place of an earlier one of the key. */
  void put(String key, byte[] content);

  /**
   * Stores a blob when the key has none: {@code If-None-Match: *}.
   *
   * @return false when there is one, which stays
   */
  boolean putIfAbsent(String key, byte[] content);

  /** The whole blob, or empty when the key has none. */
  Optional<byte[]> get(String key);

  /**
   * Part of a blob: {@code Range: bytes=...}.
   *
   * @param offset the first byte, from 0
   * @param length how many bytes at most, at least 1
   * @return fewer bytes where the blob ends before, none behind its end; empty when the key has no
   *     blob
   * @throws IllegalArgumentException when offset or length is out of range
   */
  Optional<byte[]> get(String key, long offset, int length);

  /** How many bytes the key's blob has, or empty when it has none: {@code HEAD}. */
  Optional<Long> size(String key);

  /** Removes the key's blob. Returns whether there was one. */
  boolean delete(String key);

  /**
   * The keys that begin with {@code prefix}, in the order of {@link String#compareTo}.
   *
   * @param after only keys behind this one; "" for the first page
   * @param limit how many at most, 1 to 1,000, else {@link IllegalArgumentException}
   */
  List<String> list(String prefix, String after, int limit);

  /**
   * A link by which anybody can {@linkplain #download download} the key's blob.
   *
   * @param validFor more than zero and at most 7 days, else {@link IllegalArgumentException}
   */
  URI signDownload(String key, Duration validFor);

  /** A link by which anybody can {@linkplain #upload upload} the key's blob; else as above. */
  URI signUpload(String key, Duration validFor);

  /**
   * Reads by a signed link, as a client does.
   *
   * @return empty when the key has no blob
   * @throws LinkRefusedException when the link has expired, was changed or is for uploads
   */
  Optional<byte[]> download(URI link);

  /**
   * Writes by a signed link, as a client does.
   *
   * @throws LinkRefusedException when the link has expired, was changed or is for downloads;
   *     nothing is written
   */
  void upload(URI link, byte[] content);
}
