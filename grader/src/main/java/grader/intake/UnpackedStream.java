package grader.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a compressed stream; more than an honest archive holds is refused. */
final class UnpackedStream extends FilterInputStream {
  private final String archive;
  private long left = ArchiveTree.MOST_UNPACKED;

  UnpackedStream(String archive, InputStream unpacked) {
    super(unpacked);
    this.archive = archive;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    pay(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int read = super.read(into, at, length);
    pay(Math.max(0, read));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    pay(skipped);
    return skipped;
  }

  private void pay(long bytes) {
    left -= bytes;
    if (left < 0) {
      long limit = ArchiveTree.MOST_UNPACKED >> 20;
      throw Rejection.ofPackaging(IntakeMessages.unpacksTooMuch(archive, limit));
    }
  }
}
