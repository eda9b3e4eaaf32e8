// The end of a video, whoever comes.
package katas.videostreaming;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How far each video is. */
final class Videos {
  /*
   * Invariant: a video's entry says "processing", and is replaced over exactly that by "published"
   * or "failed", once. Whatever anybody did before counts by that one replacement alone.
   */

  private final Cells cells;
  private final InstantSource clock;

  Videos(Platform platform) {
    cells = new Cells(platform.store());
    clock = platform.clock();
  }

  VideoStatus status(String videoId) {
    Optional<String> entry = cells.get(key(videoId));
    if (entry.isEmpty()) {
      return new VideoStatus.Uploading();
    }
    String[] words = entry.get().split(" ", 2);
    return switch (words[0]) {
      case "published" -> new VideoStatus.Published(Instant.parse(words[1]));
      case "failed" -> new VideoStatus.Failed(words[1]);
      default -> new VideoStatus.Processing();
    };
  }

  void begin(String videoId, int parts) {
    cells.begin(key(videoId), processing(parts));
  }

  /** How many parts a video that is processed has; empty when it is not. */
  Optional<Integer> partsInProcess(String videoId) {
    return cells
        .get(key(videoId))
        .filter(entry -> entry.startsWith("processing "))
        .map(entry -> Integer.valueOf(entry.split(" ", 2)[1]));
  }

  void publish(String videoId, int parts) {
    end(videoId, parts, "published " + clock.instant());
  }

  void fail(String videoId, int parts, String reason) {
    end(videoId, parts, "failed " + reason);
  }

  private void end(String videoId, int parts, String state) {
    cells.update(key(videoId), entry -> state); // BUG: it may have ended before, at another time
  }

  /** What the probe said; the first one counts. */
  MediaInfo keep(String videoId, MediaInfo info) {
    cells.begin(
        "media/" + videoId, info.width() + " " + info.height() + " " + info.duration().toNanos());
    return media(videoId).orElseThrow();
  }

  Optional<MediaInfo> media(String videoId) {
    return cells
        .get("media/" + videoId)
        .map(entry -> entry.split(" "))
        .map(
            words ->
                new MediaInfo(
                    Integer.parseInt(words[0]),
                    Integer.parseInt(words[1]),
                    Duration.ofNanos(Long.parseLong(words[2]))));
  }

  private static String processing(int parts) {
    return "processing " + parts;
  }

  private static String key(String videoId) {
    return "video/" + videoId;
  }
}
