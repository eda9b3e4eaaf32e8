package katas.counter;

public final class VisitCounter implements Counter {
  private long value;

  public VisitCounter() {}

  @Override
  public long increment(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("blank name");
    }
    return ++value; // BUG: one value for all names
  }

  @Override
  public long value(String name) {
    return value;
  }

  @Override
  public long reset(String name) {
    long old = value;
    value = 0;
    return old;
  }
}
