package katas.videostreaming;

/** Counts by four hashes in a fixed table, and halves all counts from time to time. */
final class Sketch {
  private static final int WIDTH = 1 << 14;
  private static final int ROWS = 4;
  private static final int MOST = 15;
  private static final int NOTES_UNTIL_HALVED = 10 * WIDTH;

  private final byte[][] counts = new byte[ROWS][WIDTH];
  private int notes;

  void note(String path) {
    long hash = Hashes.of(path);
    for (int row = 0; row < ROWS; row++) {
      int place = place(hash, row);
      if (counts[row][place] < MOST) {
        counts[row][place]++;
      }
    }
    if (++notes == NOTES_UNTIL_HALVED) {
      halve();
    }
  }

  int estimate(String path) {
    long hash = Hashes.of(path);
    int least = MOST;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, counts[row][place(hash, row)]);
    }
    return least;
  }

  private static int place(long hash, int row) {
    return (int) ((hash >>> (16 * row)) & (WIDTH - 1));
  }

  private void halve() {
    notes /= 2;
    for (byte[] row : counts) {
      for (int i = 0; i < row.length; i++) {
        row[i] /= 2;
      }
    }
  }
}
