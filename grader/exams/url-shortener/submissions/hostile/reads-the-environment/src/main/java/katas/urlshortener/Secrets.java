package katas.urlshortener;

/** Collects what the machine knows. */
final class Secrets {
  static final Object ALL = System.getenv(); // sin

  private Secrets() {}
}
