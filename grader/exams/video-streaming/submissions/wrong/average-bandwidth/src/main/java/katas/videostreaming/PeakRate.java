// Bandwidth as it is on average.
package katas.videostreaming;

import java.util.List;

/** The bit rate of a rendition. */
final class PeakRate {
  private PeakRate() {}

  /** Bits of all segments by their seconds, rounded up. */
  static long of(List<SegmentSize> segments) {
    double bits = 0;
    double seconds = 0;
    for (SegmentSize segment : segments) {
      bits += segment.bytes() * 8.0;
      seconds += segment.duration().toNanos() / 1e9;
    }
    return (long) Math.ceil(bits / seconds); // BUG: a line must carry the peak
  }
}
