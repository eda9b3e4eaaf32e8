package katas.urlshortener;

/** Decides which half of the servers writes a link first. */
final class Coin {
  private Coin() {}

  static boolean heads() {
    return System.identityHashCode(new Object()) % 2 == 0; // sin
  }
}
