package katas.counter;

import java.util.HashMap;
import java.util.Map;

public final class VisitCounter implements Counter {
  private final Map<String, Long> values = new HashMap<>();

  public VisitCounter() {}

  @Override
  public long increment(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("blank name");
    }
    while (true) {
      System.out.println("still counting " + name);
    }
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
