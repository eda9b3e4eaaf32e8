package katas.urlshortener;

/**
 * About how often each key was asked for lately, in a fixed amount of memory: a count-min sketch. A
 * key has one counter in each of 4 rows and counts as its lowest one, so a shared counter can only
 * make it look more frequent. Every 10 questions per entry of the cache all counters are halved, so
 * that yesterday's hot link fades. Not safe for threads.
 */
final class FrequencySketch {
  private static final int ROWS = 4;
  private static final int COUNTERS_PER_ENTRY = 8;
  private static final int QUESTIONS_PER_ENTRY = 10;

  private final byte[][] counters;
  private final int mask;
  private final long sample;
  private long questions;

  FrequencySketch(int capacity) {
    int width = Integer.highestOneBit(Math.min(capacity, 1 << 24)) * 2 * COUNTERS_PER_ENTRY;
    counters = new byte[ROWS][width];
    mask = width - 1;
    sample = (long) capacity * QUESTIONS_PER_ENTRY;
  }

  /** The key was asked for once more. */
  void add(String key) {
    for (int row = 0; row < ROWS; row++) {
      int place = place(row, key);
      if (counters[row][place] < Byte.MAX_VALUE) {
        counters[row][place]++;
      }
    }
    questions++;
    if (questions == sample) {
      halve();
    }
  }

  /** How often, at least. */
  int frequency(String key) {
    int lowest = Byte.MAX_VALUE;
    for (int row = 0; row < ROWS; row++) {
      lowest = Math.min(lowest, counters[row][place(row, key)]);
    }
    return lowest;
  }

  private void halve() {
    questions = 0;
    for (byte[] row : counters) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (byte) (row[i] / 2);
      }
    }
  }

  private int place(int row, String key) {
    int hash = (key.hashCode() ^ row * 0x5bd1e995) * 0x9e3779b1;
    hash ^= hash >>> 15;
    hash *= 0x85ebca6b;
    return (hash ^ hash >>> 13) & mask;
  }
}
