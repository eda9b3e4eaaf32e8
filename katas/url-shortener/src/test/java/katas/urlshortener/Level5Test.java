package katas.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import java.time.Duration;
import katas.blocks.simulation.Counts;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.Points;
import katas.urlshortener.ShortenerWorld.Server;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks. */
class Level5Test {

  @Test
  @Points(1)
  @Hint("What was looked up a moment ago need not be looked up again.")
  void r5_1_a_hot_link_is_read_once() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();
    String key = server.shorten("ann", URL);
    server.visit(key, "first");

    Counts before = world.simulation().counts();
    for (int click = 0; click < 1_000; click++) {
      server.visit(key, "click " + click);
    }
    Counts cost = world.simulation().counts().since(before);

    Expect.equal(
        "rule 5.1: calls of table and store for 1,000 redirects",
        cost.of("table") + cost.of("store"),
        0);
  }

  @Test
  @Points(1)
  @Hint("Collect the clicks of a second and append them together.")
  void r5_5_a_hundred_clicks_are_one_append() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();
    String key = server.shorten("ann", URL);

    for (int click = 0; click < 100; click++) {
      server.visit(key, "click " + click);
    }
    world.pass(Duration.ofSeconds(2));

    Expect.equal("rule 5.5: clicks in the log", world.log().clicks().size(), 100);
    Expect.equal("rule 5.5: appends", world.simulation().counts().of("log", "appends"), 1);
  }
}
