// Estimates for the quality that everybody wants.
package katas.videostreaming;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {
  private static final double VIEWERS = 10e6;
  private static final double BITS_A_VIEWER = 3e6;
  private static final double MISSED = 1 - 0.95;
  private static final double LADDER_BITS = 6e6; // BUG: the other four are forgotten
  private static final int RENDITIONS = 1;
  private static final double SECONDS_AN_HOUR = 60 * 60;

  /** Bits per second from the edges to all viewers. */
  public double egressBitsPerSecond() {
    return VIEWERS * BITS_A_VIEWER;
  }

  /** Bits per second from the origin to the edges. */
  public double originBitsPerSecond() {
    return egressBitsPerSecond() * MISSED;
  }

  /** Bytes of an hour of video, all renditions together. */
  public double bytesPerHourOfVideo() {
    return LADDER_BITS / 8 * SECONDS_AN_HOUR;
  }

  /** Cores that encode what is uploaded. */
  public double encoderCores() {
    double secondsUploadedASecond = 500 * SECONDS_AN_HOUR / 60;
    double secondsOfCoreEach = 1 / 0.5;
    return secondsUploadedASecond * secondsOfCoreEach * RENDITIONS;
  }

  /** Segments of an hour of video, all renditions together. */
  public double segmentsPerHourOfVideo() {
    return SECONDS_AN_HOUR / 6 * RENDITIONS;
  }
}
