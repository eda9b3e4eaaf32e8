package grader.engineadapters.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grader.engineadapters.blobs.BlobServer;
import grader.engineadapters.faults.FaultyProxy.Fate;
import grader.engineadapters.shared.ConnectionTimeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import katas.blocks.BlobStore;
import katas.blocks.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blob store whose wire breaks: the answer is lost, and both outcomes happen. */
class BlobFaultsTest {
  @TempDir private Path folder;
  private BlobServer server;
  private FaultyProxy wire;
  private BlobStore blobs;
  private BlobStore broken;

  @BeforeEach
  void start() throws IOException {
    server = BlobServer.start(folder, InstantSource.system());
    wire = new FaultyProxy(server.address().getPort());
    blobs = server.blobs(ConnectionTimeouts.USUAL);
    URI way = URI.create("http://127.0.0.1:" + wire.port());
    broken = server.blobsAt(way, ConnectionTimeouts.USUAL.answeringWithin(Duration.ofSeconds(5)));
  }

  @AfterEach
  void stop() throws IOException {
    wire.close();
    server.close();
  }

  private void expectUnavailable() {
    assertThatThrownBy(() -> broken.put("a", new byte[1])).isInstanceOf(UnavailableException.class);
  }

  @Test
  void a_put_that_is_lost_did_not_happen() {
    wire.breakAll("PUT ", Fate.LOST);
    expectUnavailable();
    assertThat(blobs.get("a")).isEmpty();
  }

  @Test
  void a_put_whose_answer_is_lost_did_happen() {
    wire.breakAll("PUT ", Fate.ANSWER_LOST);
    expectUnavailable();
    assertThat(blobs.get("a")).isPresent();
  }

  @Test
  void a_put_that_is_answered_late_counts_as_lost() {
    wire.breakAll("PUT ", Fate.ANSWER_HELD);
    expectUnavailable();
    assertThat(blobs.get("a")).isPresent();
  }

  @Test
  void what_was_put_is_there_after_a_restart() {
    blobs.put("a", new byte[] {7});
    URI link = blobs.signDownload("a", Duration.ofHours(1));
    server.close();
    assertThatThrownBy(() -> blobs.get("a")).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> blobs.download(link)).isInstanceOf(UnavailableException.class);
    try (BlobServer again = BlobServer.start(folder, InstantSource.system())) {
      assertThat(again.blobs(ConnectionTimeouts.USUAL).get("a")).contains(new byte[] {7});
    }
  }
}
