package katas.filestorage;

import java.time.Duration;

/**
 * The numbers of the brief.
 *
 * @param chunkBytes how many bytes a chunk has at most
 * @param quotaBytes how many bytes the newest versions of a user's files have at most together
 * @param grace how long what nobody refers to is kept, and how long after its last {@link
 *     FileService#ask} an upload can be saved
 * @param linkTime how long a signed link is valid
 * @param sharesPerFile how many users a file can be shared with, at most 20
 * @param topic the log's topic for notices
 */
public record StorageConfig(
    int chunkBytes,
    long quotaBytes,
    Duration grace,
    Duration linkTime,
    int sharesPerFile,
    String topic) {

  /** 4 MiB, 10 GiB, 24 h, 15 min, 20 users, {@code changes}. */
  public static StorageConfig defaults() {
    return new StorageConfig(
        4 << 20, 10L << 30, Duration.ofHours(24), Duration.ofMinutes(15), 20, "changes");
  }
}
