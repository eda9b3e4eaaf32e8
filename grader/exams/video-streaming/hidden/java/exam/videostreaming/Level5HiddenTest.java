package exam.videostreaming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.blocks.simulation.Counts;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.videostreaming.ConsistentRouter;
import katas.videostreaming.Edge;
import katas.videostreaming.EdgeRouter;
import katas.videostreaming.EdgeWorld;
import katas.videostreaming.VideoStatus;
import katas.videostreaming.VideoWorld;
import katas.videostreaming.Worker;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations, fetches and keys. */
class Level5HiddenTest {
  private static final int KEYS = 10_000;

  @Test
  @Points(2)
  @Hint("The origin works for the edges; how many viewers they have is nothing to it.")
  void r5_2_the_origin_sends_a_segment_once_to_each_edge() {
    EdgeWorld world = new EdgeWorld();
    EdgeRouter router = new ConsistentRouter(1.25);
    Map<String, Edge> edges = new TreeMap<>();
    for (int number = 0; number < 5; number++) {
      edges.put("edge-" + number, world.edge(100_000));
      router.join("edge-" + number);
    }
    for (int segment = 0; segment < 10; segment++) {
      if (segment == 5) {
        router.leave("edge-2");
        edges.remove("edge-2");
        router.join("edge-9");
        edges.put("edge-9", world.edge(100_000));
      }
      play(world, router, edges, "v/low/" + segment + ".ts");
    }
  }

  private static void play(
      EdgeWorld world, EdgeRouter router, Map<String, Edge> edges, String path) {
    world.file(path, path);
    world.hold();
    int before = world.fetches().size();
    Map<String, Integer> load = new HashMap<>();
    List<EdgeWorld.Viewer> viewers = new ArrayList<>();
    for (int viewer = 0; viewer < 1_000; viewer++) {
      String name = router.route(path, load);
      load.merge(name, 1, Integer::sum);
      Edge edge = edges.get(name);
      Expect.that("rule 5.2: a viewer is sent to an edge that is there", edge != null, name);
      if (edge != null) {
        viewers.add(world.get(edge, path));
      }
    }
    world.release();
    for (EdgeWorld.Viewer viewer : viewers) {
      Expect.equal("rule 5.2: what each viewer sees of " + path, viewer.text(), "200 " + path);
    }
    Expect.that(
        "rule 5.2: fetches of " + path + " by 5 edges",
        world.fetches().size() - before <= 5,
        "were " + (world.fetches().size() - before));
  }

  @Test
  @Points(2)
  @Hint("When the number of edges changes, most keys must not notice.")
  void r5_3_few_keys_move() {
    for (int edges : List.of(10, 40)) {
      EdgeRouter router = new ConsistentRouter(1.25);
      for (int edge = 0; edge < edges; edge++) {
        router.join("edge-" + edge);
      }
      List<String> before = routes(router);
      router.join("joins");
      List<String> joined = routes(router);
      router.leave("edge-3");
      List<String> left = routes(router);

      expectMoved("one joins " + edges + " edges", before, joined, 1.5 * KEYS / (edges + 1));
      expectMoved("one leaves " + (edges + 1), joined, left, 2.5 * KEYS / (edges + 1));
    }
  }

  private static List<String> routes(EdgeRouter router) {
    List<String> routes = new ArrayList<>();
    for (int key = 0; key < KEYS; key++) {
      routes.add(router.route("key-" + key, Map.of()));
    }
    return routes;
  }

  private static void expectMoved(
      String when, List<String> before, List<String> after, double most) {
    int moved = 0;
    for (int key = 0; key < KEYS; key++) {
      moved += before.get(key).equals(after.get(key)) ? 0 : 1;
    }
    Expect.that(
        "rule 5.3: keys of 10,000 that move when " + when + ", at most " + (int) most,
        moved <= most,
        "were " + moved);
  }

  @Test
  @Points(2)
  @Hint("What never changes can be written once.")
  void r5_4_a_file_costs_the_same_however_long_the_video() {
    for (int segments : List.of(4, 16, 64)) {
      VideoWorld world = new VideoWorld();
      world.submit("v", "320x180@PT" + 6 * segments + "S");
      world.workUntilDone(world.worker());
      for (String path : world.files("v").keySet()) {
        Counts before = world.simulation().counts();
        world.text(path);
        Counts cost = world.simulation().counts().since(before);
        Expect.that(
            "rule 5.4: " + path + " of " + segments + " segments costs at most 2 operations",
            cost.total() <= 2,
            "were " + cost);
      }
    }
  }

  @Test
  @Points(2)
  @Hint("Note what is done where it can be asked for, and keep the notes short.")
  void r5_5_an_encode_costs_the_same_and_is_not_repeated() {
    for (int segments : List.of(4, 16, 64)) {
      VideoWorld world = new VideoWorld();
      Worker worker = world.worker();
      int parts = world.upload("v", "320x180@PT" + 6 * segments + "S");
      world.service().submit("v", parts);
      world.service().submit("v", parts);
      while (world.encoder().calls().size() < 2 * segments) {
        int calls = world.encoder().calls().size();
        Counts before = world.simulation().counts();
        if (!worker.work()) {
          break;
        }
        Counts cost = world.simulation().counts().since(before);
        Expect.that(
            "rule 5.5: one of " + segments + " segments costs at most 20 operations",
            calls == world.encoder().calls().size() || cost.total() <= 20,
            "were " + cost);
      }
      world.workUntilDone(worker);

      Expect.instance(
          "rule 5.5: the status", VideoStatus.Published.class, world.service().status("v"));
      Expect.equal(
          "rule 5.5: encodes of " + segments + " segments in 2 renditions",
          world.encoder().calls().size(),
          2 * segments);
    }
  }
}
