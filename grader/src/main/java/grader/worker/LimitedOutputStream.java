package grader.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output up to a number of bytes; the next byte ends the JVM, there and then, so that the
 * test that was running is always the one that printed it. The parent caps too, for what goes round
 * this class.
 */
final class LimitedOutputStream extends OutputStream {
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private int left;

  LimitedOutputStream(int bytes) {
    this.left = bytes;
  }

  @Override
  public synchronized void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, Math.min(length, left));
    left -= length;
    if (left < 0) {
      Runtime.getRuntime().halt(WorkerMain.FLOODED);
    }
  }
}
