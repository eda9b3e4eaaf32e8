package katas.videostreaming;

import java.io.InputStream;
import katas.blocks.BlobStore;

/** The parts of an upload, one after the other. */
final class PartSource implements Source {
  private final BlobStore blobs;
  private final String videoId;
  private final int parts;

  PartSource(BlobStore blobs, String videoId, int parts) {
    this.blobs = blobs;
    this.videoId = videoId;
    this.parts = parts;
  }

  @Override
  public InputStream open() {
    return new InputStream() {
      private byte[] part = new byte[0];
      private int number;
      private int at;

      /** Makes sure that a byte is there; false at the end. */
      private boolean ready() {
        while (at == part.length && number < parts) {
          number++;
          part = blobs.get(Names.part(videoId, number)).orElseThrow();
          at = 0;
        }
        return at < part.length;
      }

      @Override
      public int read() {
        return ready() ? part[at++] & 0xff : -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        if (length == 0) {
          return 0;
        }
        if (!ready()) {
          return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, offset, count);
        at += count;
        return count;
      }
    };
  }
}
