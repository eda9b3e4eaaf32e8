package katas.counter;

import java.util.concurrent.ConcurrentHashMap;

public final class VisitCounter implements Counter {
  private final ConcurrentHashMap<String, Long> values = new ConcurrentHashMap<>();

  public VisitCounter() {}

  @Override
  public long increment(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("blank name");
    }
    return values.merge(name, 1L, Long::sum);
  }

  @Override
  public long value(String name) {
    return values.getOrDefault(name, 0L);
  }

  @Override
  public long reset(String name) {
    Long old = values.remove(name);
    return old == null ? 0 : old;
  }
}
