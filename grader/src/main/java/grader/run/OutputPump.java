package grader.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps the first bytes of what a process prints and calls out when there are more. */
final class OutputPump implements Runnable {
  private final InputStream in;
  private final int most;
  private final Runnable onFlood;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean flooded;

  /**
   * Reads {@code in} to its end when run.
   *
   * @param most bytes to keep
   * @param onFlood called once, when there are more
   */
  OutputPump(InputStream in, int most, Runnable onFlood) {
    this.in = in;
    this.most = most;
    this.onFlood = onFlood;
  }

  @Override
  public void run() {
    byte[] chunk = new byte[8192];
    try {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        if (keep(chunk, read)) {
          onFlood.run();
        }
      }
    } catch (IOException closed) {
      // The process was ended; what is kept is all that there is.
    }
  }

  /** Returns whether the flood begins here. */
  private synchronized boolean keep(byte[] chunk, int read) {
    int fits = Math.min(read, most - kept.size());
    kept.write(chunk, 0, fits);
    boolean begins = fits < read && !flooded;
    flooded |= begins;
    return begins;
  }

  synchronized boolean flooded() {
    return flooded;
  }

  /** What was printed so far, as it came. */
  synchronized byte[] kept() {
    return kept.toByteArray();
  }
}
