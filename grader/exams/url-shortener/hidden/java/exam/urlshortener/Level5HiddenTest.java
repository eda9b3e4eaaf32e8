package exam.urlshortener;

import static katas.urlshortener.ShortenerWorld.URL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import katas.blocks.simulation.Counts;
import katas.blocks.simulation.Simulation;
import katas.kit.Expect;
import katas.kit.Hint;
import katas.kit.IsolatedServer;
import katas.kit.Points;
import katas.urlshortener.Click;
import katas.urlshortener.CounterKeys;
import katas.urlshortener.KeyGenerator;
import katas.urlshortener.ShortenerWorld;
import katas.urlshortener.ShortenerWorld.Server;
import org.junit.jupiter.api.Test;

/** Scale, counted in operations on the blocks. */
class Level5HiddenTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static List<Click> clicks(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(id -> new Click("click " + id, "sale", MONDAY, "visitor " + id / 2, "DE", ""))
        .toList();
  }

  @Test
  @Points(1)
  @Hint("The cache of a deleted link counts as well: it is asked for as often as before.")
  void r5_1_redirects_of_many_hot_links_make_no_call() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();
    List<String> keys = new ArrayList<>();
    for (int link = 0; link < 50; link++) {
      keys.add(server.shorten("ann", URL + "?" + link));
    }
    keys.forEach(server::leads);
    world.pass(Duration.ofSeconds(30));

    Counts before = world.simulation().counts();
    for (int click = 0; click < 1_000; click++) {
      server.visit(keys.get(click % 50), "click " + click);
    }
    Counts cost = world.simulation().counts().since(before);

    Expect.equal("rule 5.1: calls of table and store", cost.of("table") + cost.of("store"), 0);
  }

  @Test
  @Points(1)
  @Hint("A lease is one call, whatever its size.")
  void r5_2_a_thousand_keys_for_one_lease() {
    for (int thousands : new int[] {1, 4, 16}) {
      Simulation simulation = new Simulation();
      KeyGenerator keys = IsolatedServer.start(CounterKeys::new, simulation.store(), 1_000, 4_711L);

      for (int i = 0; i < thousands * 1_000; i++) {
        keys.generate(URL, 0, 7);
      }

      int calls = simulation.counts().total();
      Expect.that(
          "rule 5.2: at most " + 2 * thousands + " calls for " + thousands + ",000 keys",
          calls <= 2 * thousands,
          "were " + calls);
    }
  }

  @Test
  @Points(1)
  @Hint("The log takes 500 clicks at once.")
  void r5_5_an_append_has_at_most_500_clicks() {
    ShortenerWorld world = new ShortenerWorld();
    Server server = world.server();
    String key = server.shorten("ann", URL);

    for (int click = 0; click < 1_200; click++) {
      server.visit(key, "click " + click);
    }
    world.pass(Duration.ofSeconds(1));

    Expect.equal("rule 5.5: clicks in the log", world.log().clicks().size(), 1_200);
    Expect.that(
        "rule 5.5: 1,200 clicks are at most 5 appends",
        world.log().batches().size() <= 5,
        "were " + world.log().batches().size());
  }

  @Test
  @Points(1)
  @Hint("Add up what a batch brings for one link and day, and write it together.")
  void r5_5_a_hundred_clicks_are_counted_in_few_writes() {
    ShortenerWorld world = new ShortenerWorld();
    world.server().alias("ann", "sale", URL);

    Counts before = world.simulation().counts();
    world.counter().count(clicks(0, 100));
    Counts cost = world.simulation().counts().since(before);

    int writes = cost.of("table", "writes") + cost.of("table", "commits");
    Expect.that("rule 5.5: at most 10 writes for 100 clicks", writes <= 10, "were " + cost);
    long counted = world.server().service().statistics("ann", "sale").clicks();
    Expect.equal("rule 5.5: clicks counted", counted, 100L);
  }

  @Test
  @Points(1)
  @Hint("Keep the sums, not the clicks.")
  void r5_6_statistics_cost_the_same_after_many_clicks() {
    List<String> costs = new ArrayList<>();
    for (int clicks : new int[] {100, 400, 1_600}) {
      ShortenerWorld world = new ShortenerWorld();
      Server server = world.server();
      server.alias("ann", "sale", URL);
      for (int from = 0; from < clicks; from += 100) {
        world.counter().count(clicks(from, from + 100));
      }

      Counts before = world.simulation().counts();
      long counted = server.service().statistics("ann", "sale").clicks();
      Counts cost = world.simulation().counts().since(before);

      Expect.equal("rule 5.6: clicks counted", counted, (long) clicks);
      costs.add(cost.toString());
    }

    Expect.equal("rule 5.6: different costs of " + costs, costs.stream().distinct().count(), 1L);
  }
}
