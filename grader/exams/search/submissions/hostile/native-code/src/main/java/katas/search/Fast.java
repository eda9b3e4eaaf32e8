package katas.search;

/** Counts errors outside of the JVM. */
final class Fast {
  private Fast() {}

  static native int distance(String left, String right); // sin
}
