package katas.videostreaming;

import java.time.Duration;
import java.util.List;

/**
 * The numbers of the brief.
 *
 * @param ladder the renditions, the smallest first
 * @param segment how long a segment is, but for the last of a video
 * @param partBytes how many bytes a part of an upload has at most
 * @param attempts how often a step is tried in all before its video fails
 * @param viewAfter how much of a video must be watched to count as a view
 * @param sessionTime how long after its first heartbeat a session may still send some
 * @param topic the log's topic for jobs
 * @param group the consumer group of the workers
 */
public record VideoConfig(
    List<Rendition> ladder,
    Duration segment,
    int partBytes,
    int attempts,
    Duration viewAfter,
    Duration sessionTime,
    String topic,
    String group) {

  /** Copies the ladder. */
  public VideoConfig {
    ladder = List.copyOf(ladder);
  }

  /**
   * 240p to 1080p at 0.4, 0.8, 1.5, 3 and 6 Mbit/s; 6 s, 8 MiB, 3 attempts, 30 s, 24 h, {@code
   * jobs}, {@code workers}.
   */
  public static VideoConfig defaults() {
    return new VideoConfig(
        List.of(
            new Rendition("240p", 426, 240, 400_000, "avc1.640015,mp4a.40.2"),
            new Rendition("360p", 640, 360, 800_000, "avc1.64001e,mp4a.40.2"),
            new Rendition("480p", 854, 480, 1_500_000, "avc1.64001f,mp4a.40.2"),
            new Rendition("720p", 1280, 720, 3_000_000, "avc1.64001f,mp4a.40.2"),
            new Rendition("1080p", 1920, 1080, 6_000_000, "avc1.640028,mp4a.40.2")),
        Duration.ofSeconds(6),
        8 << 20,
        3,
        Duration.ofSeconds(30),
        Duration.ofHours(24),
        "jobs",
        "workers");
  }
}
