package katas.notifications;

import java.util.ServiceLoader;

/** Finds what others have registered. */
final class Plugins {
  private Plugins() {}

  static Iterable<Runnable> all() {
    return ServiceLoader.load(Runnable.class); // sin
  }
}
