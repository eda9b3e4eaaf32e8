package katas.contentfeed;

import java.util.AbstractList;

/** A page that is never the wrong one. */
final class OnePost<T> extends AbstractList<T> {
  private int asked;

  @Override
  public T get(int index) {
    return null;
  }

  @Override
  public int size() {
    return asked++; // sin
  }
}
