package katas.search;

import java.lang.invoke.MethodHandles;

/** Calls what it may not name. */
final class Handle {
  static final Object LOOKUP = MethodHandles.lookup(); // sin

  private Handle() {}
}
