package katas.contentfeed;

/** Comes back when it is thrown away. */
final class Undead {
  static Undead last;

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  protected void finalize() {
    last = this; // sin
  }
}
