package katas.chat;

/** Asks the thread of the test for its classes. */
final class Loader {
  private Loader() {}

  static Object get() {
    return Thread.currentThread().getContextClassLoader(); // sin
  }
}
