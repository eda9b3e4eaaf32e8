package grader.engineadapters.blobs;

import grader.engineadapters.shared.ConnectionTimeouts;
import grader.engineadapters.time.MutableClock;
import java.nio.file.Path;
import java.time.Duration;
import katas.blocks.BlobStore;
import katas.blocks.conformance.BlobStoreConformance;
import katas.blocks.conformance.Harness;
import org.junit.jupiter.api.io.TempDir;

/** The store of files behind HTTP keeps what the interface promises. */
class HttpBlobStoreTest extends BlobStoreConformance {
  @TempDir private Path folder;

  @Override
  protected Harness.Timed<BlobStore> newHarness() {
    MutableClock clock = new MutableClock();
    BlobServer server = BlobServer.start(folder, clock);
    BlobStore blobs = server.blobs(ConnectionTimeouts.USUAL);
    return new Harness.Timed<>() {
      @Override
      public BlobStore block() {
        return blobs;
      }

      @Override
      public void pass(Duration duration) {
        clock.move(duration);
      }

      @Override
      public Duration precision() {
        return Duration.ofMinutes(1);
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }
}
