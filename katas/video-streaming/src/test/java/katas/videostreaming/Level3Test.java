package katas.videostreaming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import org.junit.jupiter.api.Test;

/** Deep dive: edges. */
class Level3Test {

  @Test
  @Points(2)
  @Hint("One point an edge on a ring makes some arcs ten times as long as others.")
  void r3_1_keys_are_spread_evenly() {
    EdgeRouter router = new ConsistentRouter(1.25);
    for (int edge = 0; edge < 10; edge++) {
      router.join("edge-" + edge);
    }

    Map<String, Integer> keys = new HashMap<>();
    for (int key = 0; key < 10_000; key++) {
      String edge = router.route("key-" + key, Map.of());
      keys.merge(edge, 1, Integer::sum);
      Expect.equal(
          "rule 3.1: the edge of key-" + key + " when it is asked for again",
          router.route("key-" + key, Map.of()),
          edge);
    }

    Expect.equal("rule 3.1: edges that get keys", keys.size(), 10);
    keys.forEach(
        (edge, count) ->
            Expect.that(
                "rule 3.1: " + edge + " gets 650 to 1,400 of 10,000 keys",
                count >= 650 && count <= 1_400,
                "got " + count));
  }

  @Test
  @Points(3)
  @Hint("Who asks for what is being fetched waits for that fetch.")
  void r3_4_a_thousand_viewers_are_one_fetch() {
    EdgeWorld world = new EdgeWorld();
    Edge edge = world.edge(1_000);
    world.file("v/low/0.ts", "hello");
    world.hold();

    List<EdgeWorld.Viewer> viewers = new ArrayList<>();
    for (int viewer = 0; viewer < 1_000; viewer++) {
      viewers.add(world.get(edge, "v/low/0.ts"));
    }
    world.release();

    Expect.equal("rule 3.4: fetches for 1,000 viewers", world.fetches(), List.of("v/low/0.ts"));
    for (EdgeWorld.Viewer viewer : viewers) {
      Expect.equal("rule 3.4: the answer to each", viewer.text(), "200 hello");
    }
  }

  @Test
  @Points(2)
  @Hint("Both ends of a range are in it: bytes=0-0 is one byte.")
  void r3_7_part_of_a_file() {
    EdgeWorld world = new EdgeWorld();
    Edge edge = world.edge(1_000);
    world.file("f", "0123456789");

    Response middle = world.get(edge, "f", "bytes=2-4").response();

    Expect.equal(
        "rule 3.7: bytes=2-4",
        new String(middle.body(), java.nio.charset.StandardCharsets.UTF_8),
        "234");
    Expect.equal("rule 3.7: the status", middle.status(), 206);
    Expect.equal("rule 3.7: Content-Range", middle.contentRange(), Optional.of("bytes 2-4/10"));
  }
}
