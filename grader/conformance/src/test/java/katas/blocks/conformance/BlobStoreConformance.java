package katas.blocks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import katas.blocks.BlobStore;
import katas.blocks.LinkRefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link BlobStore} promises: blobs, ranges, lists and signed links. */
public abstract class BlobStoreConformance {
  private static final Duration HOUR = Duration.ofHours(1);

  private Harness.Timed<BlobStore> harness;
  private BlobStore blobs;

  /** A harness around a store without blobs. */
  protected abstract Harness.Timed<BlobStore> newHarness() throws Exception;

  @BeforeEach
  void start() throws Exception {
    harness = newHarness();
    blobs = harness.block();
  }

  @AfterEach
  void stop() {
    harness.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_is_put_can_be_got_and_put_again() {
    assertThat(blobs.get("a")).isEmpty();
    blobs.put("a", bytes("one"));
    assertThat(blobs.get("a")).contains(bytes("one"));
    blobs.put("a", bytes("two"));
    assertThat(blobs.get("a")).contains(bytes("two"));
    assertThat(blobs.size("a")).contains(3L);
    assertThat(blobs.size("b")).isEmpty();
  }

  @Test
  void an_empty_blob_is_a_blob() {
    blobs.put("a", new byte[0]);
    assertThat(blobs.get("a")).contains(new byte[0]);
    assertThat(blobs.size("a")).contains(0L);
  }

  @Test
  void arrays_are_copied() {
    byte[] mine = bytes("one");
    blobs.put("a", mine);
    mine[0] = 'x';
    byte[] got = blobs.get("a").orElseThrow();
    assertThat(got).isEqualTo(bytes("one"));
    got[0] = 'y';
    assertThat(blobs.get("a")).contains(bytes("one"));
  }

  @Test
  void put_if_absent_keeps_the_first() {
    assertThat(blobs.putIfAbsent("a", bytes("one"))).isTrue();
    assertThat(blobs.putIfAbsent("a", bytes("two"))).isFalse();
    assertThat(blobs.get("a")).contains(bytes("one"));
  }

  @Test
  void a_range_ends_where_the_blob_ends() {
    blobs.put("a", bytes("0123456789"));
    assertThat(blobs.get("a", 2, 3)).contains(bytes("234"));
    assertThat(blobs.get("a", 8, 5)).contains(bytes("89"));
    assertThat(blobs.get("a", 10, 1)).contains(new byte[0]);
    assertThat(blobs.get("a", 0, Integer.MAX_VALUE)).contains(bytes("0123456789"));
    assertThat(blobs.get("b", 0, 1)).isEmpty();
    assertThatThrownBy(() -> blobs.get("a", -1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blobs.get("a", 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_deleted_is_gone() {
    blobs.put("a", bytes("one"));
    assertThat(blobs.delete("a")).isTrue();
    assertThat(blobs.delete("a")).isFalse();
    assertThat(blobs.get("a")).isEmpty();
    assertThat(blobs.putIfAbsent("a", bytes("two"))).isTrue();
  }

  @Test
  void keys_are_listed_in_order_and_in_pages() {
    for (String key : new String[] {"b/2", "a/1", "b/1", "b/3", "c"}) {
      blobs.put(key, bytes(key));
    }
    assertThat(blobs.list("b/", "", 2)).containsExactly("b/1", "b/2");
    assertThat(blobs.list("b/", "b/2", 2)).containsExactly("b/3");
    assertThat(blobs.list("", "", 1000)).containsExactly("a/1", "b/1", "b/2", "b/3", "c");
    assertThat(blobs.list("d", "", 10)).isEmpty();
    assertThatThrownBy(() -> blobs.list("", "", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blobs.list("", "", 1001)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_signed_link_reads_until_it_expires() {
    blobs.put("a key/with ünusual & signs", bytes("one"));
    URI link = blobs.signDownload("a key/with ünusual & signs", HOUR);
    assertThat(blobs.download(link)).contains(bytes("one"));
    harness.pass(HOUR.minus(harness.precision()));
    assertThat(blobs.download(link)).as("just before it expires").isPresent();
    harness.pass(harness.precision());
    assertThatThrownBy(() -> blobs.download(link)).isInstanceOf(LinkRefusedException.class);
  }

  @Test
  void a_signed_link_writes_until_it_expires() {
    URI link = blobs.signUpload("a", HOUR);
    blobs.upload(link, bytes("one"));
    assertThat(blobs.get("a")).contains(bytes("one"));
    harness.pass(HOUR);
    assertThatThrownBy(() -> blobs.upload(link, bytes("two")))
        .isInstanceOf(LinkRefusedException.class);
    assertThat(blobs.get("a")).contains(bytes("one"));
  }

  @Test
  void a_link_to_nothing_finds_nothing() {
    assertThat(blobs.download(blobs.signDownload("a", HOUR))).isEmpty();
  }

  @Test
  void a_link_is_for_one_use_and_one_key() {
    blobs.put("a", bytes("one"));
    blobs.put("b", bytes("two"));
    URI download = blobs.signDownload("a", HOUR);
    assertThatThrownBy(() -> blobs.upload(download, bytes("x")))
        .isInstanceOf(LinkRefusedException.class);
    assertThatThrownBy(() -> blobs.download(blobs.signUpload("a", HOUR)))
        .isInstanceOf(LinkRefusedException.class);
    URI other = URI.create(download.toString().replaceFirst("/a\\b", "/b"));
    assertThat(other).isNotEqualTo(download);
    assertThatThrownBy(() -> blobs.download(other)).isInstanceOf(LinkRefusedException.class);
    assertThatThrownBy(() -> blobs.download(URI.create("https://elsewhere.example/a")))
        .isInstanceOf(LinkRefusedException.class);
    assertThat(blobs.get("a")).contains(bytes("one"));
  }

  @Test
  void a_bad_argument_is_refused() {
    assertThatThrownBy(() -> blobs.put(" ", bytes("x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blobs.get("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blobs.signDownload("a", Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> blobs.signUpload("a", Duration.ofDays(7).plusNanos(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(blobs.list("", "", 10)).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void a_null_argument_is_refused() {
    assertThatThrownBy(() -> blobs.put(null, bytes("x"))).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> blobs.put("a", null)).isInstanceOf(NullPointerException.class);
    assertThat(blobs.list("", "", 10)).isEmpty();
  }
}
