package benchmarks;

/** Visitors by number, made before anything is measured: each text is its own object. */
final class Visitors {
  private static final int SIZE = 1 << 16;

  private final String[] names = new String[SIZE];
  private int next;

  Visitors() {
    for (int i = 0; i < SIZE; i++) {
      names[i] = "visitor " + i;
    }
  }

  String next() {
    next = (next + 1) % SIZE;
    return names[next];
  }
}
