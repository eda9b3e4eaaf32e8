package katas.videostreaming;

import java.util.Random;

/**
 * What a network gave a player, second by second; after its end it begins again.
 *
 * @param name of which kind, with its numbers
 * @param bitsPerSecond how many bits came in each second
 */
public record Trace(String name, double[] bitsPerSecond) {
  private static final int SECONDS = 600;

  /** Bits per second by the second, from 0. */
  private interface Rate {
    double at(int second);
  }

  private static Trace of(String name, Rate rate) {
    double[] rates = new double[SECONDS];
    for (int second = 0; second < SECONDS; second++) {
      rates[second] = rate.at(second);
    }
    return new Trace(name, rates);
  }

  /** The same all the time, 5% more or less. */
  public static Trace steady(double megabits) {
    Random random = new Random(1);
    return of(
        "steady at " + megabits + " Mbit/s",
        second -> megabits * 1e6 * (0.95 + 0.1 * random.nextDouble()));
  }

  /** One rate for 150 s, then another. */
  public static Trace step(double before, double after) {
    return of(
        "step from " + before + " to " + after + " Mbit/s",
        second -> (second < 150 ? before : after) * 1e6);
  }

  /** Two rates in turns. */
  public static Trace oscillating(double one, double other, int seconds) {
    return of(
        one + " and " + other + " Mbit/s in turns of " + seconds + " s",
        second -> (second / seconds % 2 == 0 ? one : other) * 1e6);
  }

  /** Nothing at all for a while, from 100 s and from 400 s on. */
  public static Trace outage(double megabits, int seconds) {
    return of(
        megabits + " Mbit/s with outages of " + seconds + " s",
        second -> (second + 200) % 300 < seconds ? 0 : megabits * 1e6);
  }

  /** A phone on a train: every 4 s up to a third more or less, between 0.5 and 6 Mbit/s. */
  public static Trace mobile(long seed) {
    Random random = new Random(seed);
    double[] rate = {2e6};
    return of(
        "mobile with seed " + seed,
        second -> {
          if (second % 4 == 0) {
            double change = Math.pow(1.33, 2 * random.nextDouble() - 1);
            rate[0] = Math.max(0.5e6, Math.min(6e6, rate[0] * change));
          }
          return rate[0];
        });
  }
}
