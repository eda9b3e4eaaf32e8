package katas.ratelimiter;

import java.util.function.LongSupplier;

/** The time that passes outside. */
final class Hurry {
  static final LongSupplier TIME = System::nanoTime; // sin

  private Hurry() {}
}
