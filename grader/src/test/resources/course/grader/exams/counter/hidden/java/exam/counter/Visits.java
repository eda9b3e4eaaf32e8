package exam.counter;

import katas.counter.Counter;

final class Visits {
  private Visits() {}

  static void visit(Counter counter, String name, int times) {
    for (int i = 0; i < times; i++) {
      counter.increment(name);
    }
  }
}
