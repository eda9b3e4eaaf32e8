package katas.counter;

public interface Counter {
  long increment(String name);

  long value(String name);

  long reset(String name);
}
