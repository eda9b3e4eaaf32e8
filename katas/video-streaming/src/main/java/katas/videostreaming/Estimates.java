package katas.videostreaming;

import katas.blocks.NotImplementedException;

/** The numbers of level 0. Show the working: write the product, not its result. */
public final class Estimates {

  /** Bits per second from the edges to all viewers. */
  public double egressBitsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.1
  }

  /** Bits per second from the origin to the edges. */
  public double originBitsPerSecond() {
    throw new NotImplementedException(); // TODO: rule 0.2
  }

  /** Bytes of an hour of video, all renditions together. */
  public double bytesPerHourOfVideo() {
    throw new NotImplementedException(); // TODO: rule 0.3
  }

  /** Cores that encode what is uploaded. */
  public double encoderCores() {
    throw new NotImplementedException(); // TODO: rule 0.4
  }

  /** Segments of an hour of video, all renditions together. */
  public double segmentsPerHourOfVideo() {
    throw new NotImplementedException(); // TODO: rule 0.5
  }
}
