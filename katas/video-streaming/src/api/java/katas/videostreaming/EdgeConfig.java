package katas.videostreaming;

import java.time.Duration;

/**
 * The numbers of an edge.
 *
 * @param capacityBytes how many bytes of files an edge keeps
 * @param freshFor how long a file is given out without asking the origin
 * @param originTimeout how long an edge waits for the origin
 */
public record EdgeConfig(long capacityBytes, Duration freshFor, Duration originTimeout) {

  /** 1 GiB, 60 s, 2 s. */
  public static EdgeConfig defaults() {
    return new EdgeConfig(1L << 30, Duration.ofSeconds(60), Duration.ofSeconds(2));
  }
}
