package katas.chat;

/** Reads and writes where it likes. */
final class Memory {
  static final sun.misc.Unsafe ALL = sun.misc.Unsafe.getUnsafe(); // sin

  private Memory() {}
}
