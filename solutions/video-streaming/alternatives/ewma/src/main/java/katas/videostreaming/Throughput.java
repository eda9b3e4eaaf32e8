package katas.videostreaming;

import java.util.List;

/** How fast the network is, by the last downloads. */
final class Throughput {
  private static final double FAST_SECONDS = 8;
  private static final double SLOW_SECONDS = 20;

  private Throughput() {}

  /**
   * The lower of two moving averages of the rates, in bits per second. A download counts by how
   * long it took, so a fast one, which is over soon, hardly lifts them; the fast average sees a
   * fall at once, and the slow one does not believe a rise at once.
   *
   * @param downloads at least one
   */
  static double of(List<Download> downloads) {
    return Math.min(average(downloads, FAST_SECONDS), average(downloads, SLOW_SECONDS));
  }

  private static double average(List<Download> downloads, double halfLife) {
    double sum = 0;
    double weight = 0;
    for (Download download : downloads) {
      double fades = Math.pow(0.5, seconds(download) / halfLife);
      sum = sum * fades + rate(download) * (1 - fades);
      weight = weight * fades + 1 - fades;
    }
    return sum / weight;
  }

  /** Bits per second of one download. */
  static double rate(Download download) {
    return download.bits() / seconds(download);
  }

  private static double seconds(Download download) {
    return download.took().toNanos() / 1e9;
  }
}
