// Playlists with whole seconds.
package katas.videostreaming;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The last segments of a stream, as a media playlist. */
final class LiveWindow {
  /*
   * Invariant: a segment's sequence number is its place among all segments, and never the encoder's
   * number, which has gaps; a gap is a discontinuity before the segment behind it. Tags that have
   * left the window with their segment are counted.
   */

  private final List<MediaSegment> segments;
  private final int first;

  LiveWindow(List<MediaSegment> segments, int window) {
    this.segments = segments;
    this.first = Math.max(0, segments.size() - window);
  }

  String text(boolean ended) {
    StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:3\n");
    text.append("#EXT-X-TARGETDURATION:").append(targetSeconds()).append('\n');
    text.append("#EXT-X-MEDIA-SEQUENCE:").append(first).append('\n');
    long left = discontinuitiesThatLeft();
    if (left > 0) {
      text.append("#EXT-X-DISCONTINUITY-SEQUENCE:").append(left).append('\n');
    }
    for (int i = first; i < segments.size(); i++) {
      if (followsGap(i)) {
        text.append("#EXT-X-DISCONTINUITY\n");
      }
      text.append("#EXTINF:").append(seconds(segments.get(i).duration())).append(",\n");
      text.append(segments.get(i).uri()).append('\n');
    }
    return text.append(ended ? "#EXT-X-ENDLIST\n" : "").toString();
  }

  private boolean followsGap(int i) {
    return i > 0 && segments.get(i).number() != segments.get(i - 1).number() + 1;
  }

  private long discontinuitiesThatLeft() {
    long left = 0;
    for (int i = 1; i < first; i++) {
      left += followsGap(i) ? 1 : 0;
    }
    return left;
  }

  /** The longest segment rounded to whole seconds; of all, since it must never change. */
  private long targetSeconds() {
    return segments.stream()
        .mapToLong(segment -> segment.duration().toSeconds()) // BUG: 5.5 s is 6
        .max()
        .orElseThrow();
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%d.%03d", duration.toSeconds(), duration.toMillisPart());
  }
}
