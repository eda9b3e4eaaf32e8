package katas.videostreaming;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;

/** The peak bit rate of a rendition, as RFC 8216 defines it. */
final class PeakRate {
  private static final BigInteger NANOS_A_SECOND = BigInteger.valueOf(1_000_000_000);

  private PeakRate() {}

  /**
   * The highest bit rate of any segments in a row that play 0.5 to 1.5 times the longest one,
   * rounded up. One very short segment at the end alone is no peak.
   */
  static long of(List<SegmentSize> segments) {
    long longest =
        segments.stream().mapToLong(segment -> segment.duration().toNanos()).max().orElseThrow();
    long peak = 0;
    for (int first = 0; first < segments.size(); first++) {
      long nanos = 0;
      long bytes = 0;
      for (int last = first; last < segments.size() && nanos * 2 <= longest * 3; last++) {
        Duration duration = segments.get(last).duration();
        nanos += duration.toNanos();
        bytes += segments.get(last).bytes();
        if (nanos * 2 >= longest && nanos * 2 <= longest * 3) {
          peak = Math.max(peak, rate(bytes, nanos));
        }
      }
    }
    return peak;
  }

  private static long rate(long bytes, long nanos) {
    BigInteger divisor = BigInteger.valueOf(nanos);
    return BigInteger.valueOf(bytes * 8)
        .multiply(NANOS_A_SECOND)
        .add(divisor)
        .subtract(BigInteger.ONE)
        .divide(divisor)
        .longValueExact();
  }
}
