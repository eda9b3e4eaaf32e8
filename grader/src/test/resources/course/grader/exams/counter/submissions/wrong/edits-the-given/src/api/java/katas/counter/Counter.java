package katas.counter;

public interface Counter {
  long increment(String name);

  long value(String name);

  default long twice() {
    return 2;
  }

  long reset(String name);
}
