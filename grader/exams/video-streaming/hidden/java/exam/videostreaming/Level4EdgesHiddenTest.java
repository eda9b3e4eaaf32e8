package exam.videostreaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.videostreaming.Edge;
import katas.videostreaming.EdgeWorld;
import org.junit.jupiter.api.Test;

/** Faults of the origin. */
class Level4EdgesHiddenTest {

  @Test
  @Points(2)
  @Hint("A fetch that is given up must not be what the next ones wait for.")
  void r4_7_a_slow_origin() {
    EdgeWorld world = new EdgeWorld();
    Edge edge = world.edge(1_000);
    world.file("f", "late");
    world.hold();
    List<EdgeWorld.Viewer> viewers = new ArrayList<>();
    viewers.add(world.get(edge, "f"));
    world.pass(Duration.ofSeconds(1));
    viewers.add(world.get(edge, "f"));
    world.pass(Duration.ofMillis(998));
    boolean before = viewers.get(0).isAnswered();
    world.pass(Duration.ofMillis(1));

    Expect.that("rule 4.7: nobody is answered before 2 s", !before, "somebody was");
    for (EdgeWorld.Viewer viewer : viewers) {
      Expect.that("rule 4.7: all are answered at 2 s", viewer.isAnswered(), "one waits");
      Expect.equal("rule 4.7: the answer", viewer.response().status(), 504);
    }
    EdgeWorld.Viewer next = world.get(edge, "f");
    Expect.equal("rule 4.7: fetches, with that of the next", world.fetches().size(), 2);
    world.pass(Duration.ofSeconds(3));
    Expect.equal("rule 4.7: the answer to the next", next.response().status(), 504);
    world.release();
    Expect.equal("rule 4.7: who asks when it has come", world.get(edge, "f").text(), "200 late");
    Expect.equal("rule 4.7: fetches in all", world.fetches().size(), 2);
    Expect.equal("rule 4.7: the first is answered once", viewers.get(0).response().status(), 504);
  }
}
