package exam.videostreaming;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.videostreaming.AdmittingCache;
import katas.videostreaming.ByteCache;
import katas.videostreaming.CachedFile;
import katas.videostreaming.ConsistentRouter;
import katas.videostreaming.EdgeRouter;
import org.junit.jupiter.api.Test;

/** Deep dive: where viewers go, and what edges keep. */
class Level3RoutingHiddenTest {

  @Test
  @Points(2)
  @Hint("A key that everybody wants must not break the edge that it belongs to.")
  void r3_2_one_hot_key_is_shared_out() {
    EdgeRouter router = new ConsistentRouter(1.25);
    for (int edge = 0; edge < 11; edge++) {
      router.join("edge-" + edge);
    }
    router.leave("edge-4");

    Map<String, Integer> load = new HashMap<>();
    load.put("edge-4", 1_000);
    Set<String> used = new TreeSet<>();
    for (int viewer = 1; viewer <= 1_000; viewer++) {
      String edge = router.route("hot", load);
      used.add(edge);
      int most = (int) Math.ceil(1.25 * viewer / 10);
      int now = load.merge(edge, 1, Integer::sum);
      Expect.that(
          "rule 3.2: viewers of " + edge + " when there are " + viewer + ", at most " + most,
          now <= most,
          "were " + now);
    }
    Expect.that("rule 3.2: an edge that has left gets none", !used.contains("edge-4"), "got some");
    Expect.refused(
        "rule 3.2: without an edge",
        IllegalStateException.class,
        () -> new ConsistentRouter(1.25).route("hot", Map.of()));
  }

  private static CachedFile file(int bytes) {
    return new CachedFile("\"e\"", new byte[bytes], Instant.MAX);
  }

  private static void ask(ByteCache cache, String path, int bytes) {
    if (cache.get(path).isEmpty()) {
      cache.put(path, file(bytes));
    }
    Expect.that(
        "rule 3.3: bytes in a cache of 5,000", cache.bytes() <= 5_000, "were " + cache.bytes());
  }

  @Test
  @Points(2)
  @Hint("Make room first, and count what is replaced.")
  void r3_3_never_more_bytes_than_the_capacity() {
    ByteCache cache = new AdmittingCache(5_000);

    for (int number = 0; number < 3_000; number++) {
      ask(cache, "file-" + number % 700, 1 + number * 37 % 900);
      ask(cache, "file-" + number % 11, 1 + number * 37 % 900);
    }
    cache.put("file-1", file(5_001));
    Expect.that(
        "rule 3.3: a file of 5,001 bytes is not kept",
        cache.get("file-1").isEmpty() && cache.bytes() <= 5_000,
        "it is");
    for (int number = 0; number < 700; number++) {
      cache.remove("file-" + number);
    }

    Expect.equal("rule 3.3: bytes when all are removed", cache.bytes(), 0L);
    cache.put("x", file(5_000));
    Expect.equal("rule 3.3: a file that there is room for", cache.bytes(), 5_000L);
  }

  @Test
  @Points(3)
  @Hint("What was asked for once is no reason to forget what was asked for ten times.")
  void r3_3_a_scan_passes_by() {
    ByteCache cache = new AdmittingCache(5_000);
    for (int round = 0; round < 10; round++) {
      for (int hot = 0; hot < 50; hot++) {
        ask(cache, "hot-" + hot, 100);
      }
    }
    for (int scanned = 0; scanned < 1_000; scanned++) {
      ask(cache, "scanned-" + scanned, 100);
    }

    int kept = 0;
    for (int hot = 0; hot < 50; hot++) {
      kept += cache.get("hot-" + hot).isPresent() ? 1 : 0;
    }
    Expect.that("rule 3.3: at least 45 of 50 files outlive a scan", kept >= 45, kept + " do");

    for (int round = 0; round < 20; round++) {
      ask(cache, "new", 100);
    }
    Expect.that(
        "rule 3.3: a file that is asked for 20 times is kept",
        cache.get("new").isPresent(),
        "it is not");
  }
}
