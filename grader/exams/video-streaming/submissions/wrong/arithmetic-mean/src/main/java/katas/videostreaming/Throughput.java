// Throughput on average.
package katas.videostreaming;

import java.util.List;

/** How fast the network is, by the last downloads. */
final class Throughput {
  private static final int LAST = 5;

  private Throughput() {}

  /**
   * The mean of the last five rates, in bits per second.
   *
   * @param downloads at least one
   */
  static double of(List<Download> downloads) {
    List<Download> last = downloads.subList(Math.max(0, downloads.size() - LAST), downloads.size());
    double sum = 0;
    for (Download download : last) {
      sum += rate(download);
    }
    return sum / last.size(); // BUG: the mean of rates is the harmonic one
  }

  /** Bits per second of one download. */
  static double rate(Download download) {
    return download.bits() / (download.took().toNanos() / 1e9);
  }
}
