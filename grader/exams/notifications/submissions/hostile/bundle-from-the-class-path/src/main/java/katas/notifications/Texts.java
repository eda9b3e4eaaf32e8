package katas.notifications;

import java.util.ListResourceBundle;

/** Reads whatever is called so on the class path. */
final class Texts extends ListResourceBundle {
  @Override
  protected Object[][] getContents() {
    return new Object[0][];
  }

  static Object of(String name) {
    return getBundle(name); // sin
  }
}
