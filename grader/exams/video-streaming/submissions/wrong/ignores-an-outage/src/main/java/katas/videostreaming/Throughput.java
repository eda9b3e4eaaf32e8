// Throughput without accidents.
package katas.videostreaming;

import java.util.List;

/** How fast the network is, by the last downloads. */
final class Throughput {
  private static final int LAST = 5;

  private Throughput() {}

  /**
   * The harmonic mean of the last five rates, in bits per second. It is drawn to the slow ones: one
   * segment that came ten times as fast hardly lifts it.
   *
   * @param downloads at least one
   */
  static double of(List<Download> downloads) {
    List<Download> last = downloads.subList(Math.max(0, downloads.size() - LAST), downloads.size());
    double sum = 0;
    int counted = 0;
    for (Download download : last) {
      if (download.took().toSeconds() < 15) { // BUG: that is what a slow network looks like
        sum += 1 / rate(download);
        counted++;
      }
    }
    return counted == 0 ? rate(last.get(last.size() - 1)) : counted / sum;
  }

  /** Bits per second of one download. */
  static double rate(Download download) {
    return download.bits() / (download.took().toNanos() / 1e9);
  }
}
