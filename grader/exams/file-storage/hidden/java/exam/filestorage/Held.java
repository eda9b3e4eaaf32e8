package exam.filestorage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import katas.blocks.BlobStore;
import katas.filestorage.WatchedBlobs;

/** Counts what a device holds in memory: what it took and did not hand on. */
final class Held {
  private long read;
  private long mostRead;
  private long fetched;
  private long mostFetched;

  /** The most bytes that were read of the file, since it was opened, and not sent. */
  long mostRead() {
    return mostRead;
  }

  /** The most bytes that were fetched and not written. */
  long mostFetched() {
    return mostFetched;
  }

  /** Opens a file whose reading is counted. */
  InputStream open(byte[] content) {
    read = 0;
    InputStream in = new ByteArrayInputStream(content);
    return new InputStream() {
      @Override
      public int read() throws IOException {
        int next = in.read();
        read += next < 0 ? 0 : 1;
        return next;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        read += Math.max(0, count);
        return count;
      }
    };
  }

  /** Where a download is written to, which keeps nothing. */
  OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        fetched--;
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        fetched -= length;
      }
    };
  }

  /** Blobs that count what is sent and fetched. */
  BlobStore around(BlobStore blobs) {
    return new WatchedBlobs(blobs) {
      @Override
      public void upload(URI link, byte[] content) {
        mostRead = Math.max(mostRead, read);
        super.upload(link, content);
        read -= content.length;
      }

      @Override
      public Optional<byte[]> download(URI link) {
        Optional<byte[]> content = super.download(link);
        fetched += content.map(it -> it.length).orElse(0);
        mostFetched = Math.max(mostFetched, fetched);
        return content;
      }
    };
  }
}
