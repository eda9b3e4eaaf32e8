package katas.booking;

import katas.blocks.UnavailableException;

/** Says which test asks. */
final class Caller {
  static String name() {
    return String.join(
        " ", java.util.Arrays.toString(new UnavailableException("x").getStackTrace())); // sin
  }
}
